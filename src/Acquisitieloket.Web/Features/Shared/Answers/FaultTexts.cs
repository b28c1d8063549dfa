using Acquisitieloket.Core.Enquiries.Words;
using System.Globalization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Shared.Answers;

/// <summary>Says in the reader's language what is wrong with an answer and how to mend it.</summary>
public sealed class FaultTexts(IStringLocalizer<AnswerTexts> texts)
{
    /// <summary>The texts of these hold for many fields, so that the field has to be named beside them.</summary>
    private static readonly HashSet<FaultKind> SameForMany =
        [FaultKind.Missing, FaultKind.TooLong, FaultKind.OutOfRange, FaultKind.MinAboveMax, FaultKind.DayOutOfRange, FaultKind.TooMany, FaultKind.HoldsAddress];

    public string Say(Fault fault)
    {
        object[] limits = [.. fault.Limits.Select(Written)];
        var own = texts[$"Fault.{fault.Kind}.{fault.Field}", limits];
        if (!own.ResourceNotFound)
            return own;
        var inUnit = texts[$"Fault.{fault.Kind}.{Unit(fault.Field)}", limits];
        var message = inUnit.ResourceNotFound ? texts[$"Fault.{fault.Kind}", limits].Value : inUnit.Value;
        return SameForMany.Contains(fault.Kind) ? Named(fault.Field, message) : message;
    }

    /// <summary>Puts the name of the field before messages about answers that could not be read, such as letters for a number.</summary>
    public void Name(ModelStateDictionary state)
    {
        foreach (var (field, entry) in state)
            if (entry.Errors is [{ ErrorMessage.Length: > 0 } error] && texts[field] is { ResourceNotFound: false })
                entry.Errors[0] = new ModelError(Named(field, Readable(field, error.ErrorMessage)));
    }

    // Who types 1,5 means hectares; the message says what we count in.
    private string Readable(string field, string message) =>
        message == SharedTexts.NotANumber && texts[$"NotANumber.{Unit(field)}"] is { ResourceNotFound: false } inUnit ? inUnit : message;

    private static string Unit(string field) => field.Contains("M2", StringComparison.Ordinal) ? "M2"
        : field.EndsWith("Kva", StringComparison.Ordinal) ? "Kva" : "None";

    // "Kavel, ten minste: vul een getal in …" and "Wanneer beslist u? Kies een dag …".
    private string Named(string field, string message)
    {
        var name = texts[field].Value.Replace(": ", ", ");
        if (name.EndsWith('?'))
            return $"{name} {message}";
        // German writes a whole sentence after a colon with a capital.
        return Language.Current == "de" ? $"{name}: {message}" : $"{name}: {char.ToLower(message[0], CultureInfo.CurrentCulture)}{message[1..]}";
    }

    private static object Written(object limit) => limit switch
    {
        DateOnly day => Core.Languages.Written.Date(day, Language.Current),
        int number => number.ToString("N0", CultureInfo.CurrentCulture),
        _ => limit,
    };
}
