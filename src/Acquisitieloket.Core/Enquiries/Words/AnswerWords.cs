using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Core.Enquiries.Words;

/// <summary>The words for what an enquiry can be answered with, in the current culture.</summary>
public sealed class AnswerWords(IStringLocalizer<AnswerTexts> texts)
{
    /// <summary>The word for one value of an enum.</summary>
    public string Word<T>(T value) where T : struct, Enum => texts[$"{typeof(T).Name}.{value}"];

    /// <summary>The name of a country by its two letters; the letters when we have no name for it.</summary>
    public string CountryName(string code) => texts[$"Country.{code}"] is { ResourceNotFound: false } name ? name.Value : code;
}
