using System.Globalization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Shared.Answers;

/// <summary>Says in the reader's language what is wrong with an answer and how to mend it.</summary>
public sealed class FaultTexts(IStringLocalizer<AnswerTexts> texts)
{
    public string Say(Fault fault)
    {
        object[] limits = [.. fault.Limits.Select(Written)];
        var own = texts[$"Fault.{fault.Kind}.{fault.Field}", limits];
        return own.ResourceNotFound ? texts[$"Fault.{fault.Kind}", limits] : own;
    }

    private static object Written(object limit) => limit switch
    {
        DateOnly day => Core.Languages.Written.Date(day, Language.Current),
        int number => number.ToString("N0", CultureInfo.CurrentCulture),
        _ => limit,
    };
}
