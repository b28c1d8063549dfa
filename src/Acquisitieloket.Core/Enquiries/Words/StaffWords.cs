using System.Globalization;
using System.Resources;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Enquiries.Words;

/// <summary>What can be answered, in Dutch for staff: the very words among which the company chose on the form.</summary>
public static class StaffWords
{
    private static readonly ResourceManager Texts = new(typeof(AnswerTexts));

    /// <summary>The word for one value of an enum.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Find($"{typeof(T).Name}.{value}") ?? $"{value}";

    /// <summary>An environmental category with what it stands for.</summary>
    public static string Of(EnvironmentalCategory category) => Find($"Category.{category}") ?? category.Written();

    /// <summary>A feature; one that we do not know is shown as it came.</summary>
    public static string Feature(string feature) => Find($"Feature.{feature}") ?? feature;

    // The texts without a language are the Dutch ones.
    private static string? Find(string key) => Texts.GetString(key, CultureInfo.InvariantCulture);
}
