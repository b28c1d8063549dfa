using System.Globalization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Features.Leads;

/// <summary>What is wrong with an answer, in the words of staff, who type it for a company.</summary>
public static class StaffFaults
{
    /// <summary>The name of the field and what to do: "Vermogen: vul een getal in van 0 tot en met 1.000.000."</summary>
    public static string Say(Fault fault)
    {
        object[] limits = [.. fault.Limits.Select(Write)];
        var todo = fault.Kind switch
        {
            FaultKind.Missing => "vul dit in.",
            FaultKind.TooLong => $"gebruik ten hoogste {limits[0]} tekens.",
            FaultKind.OutOfRange => $"vul een getal in van {limits[0]} tot en met {limits[1]}.",
            FaultKind.MinAboveMax => "kan niet kleiner zijn dan het minimum.",
            FaultKind.DayOutOfRange => $"kies een dag van {limits[0]} tot en met {limits[1]}.",
            FaultKind.TooMany => $"kies er ten hoogste {limits[0]}.",
            FaultKind.NotKvkNumber => "een KvK-nummer heeft 8 cijfers.",
            FaultKind.NotEmail => "vul een adres in zoals naam@voorbeeld.nl.",
            FaultKind.PhoneToCall => "vul een nummer in, want het bedrijf is het liefst per telefoon bereikbaar.",
            FaultKind.NotWebsite => "vul een webadres in zoals www.voorbeeld.nl.",
            FaultKind.NotSbiCode => "kies een regel uit de lijst of vul één letter of 2 tot 6 cijfers in.",
            FaultKind.UnknownSite => "kies uit de lijst; een van de locaties bestaat niet (meer).",
            FaultKind.CodeNameTellsWho => "hierin staat een naam van bedrijf of contact. Kies een naam die niets verraadt.",
            FaultKind.HoldsAddress => "hierin staat een webadres, of iets wat erop lijkt. Laat dat weg.",
            _ => "kies uit de lijst.",
        };
        return $"{StaffNames.Of(fault.Field)}: {todo}";
    }

    /// <summary>
    /// For answers that were typed: an empty one is "nog niet bekend", and what the binder could not read, such as letters for
    /// a number, gets its name.
    /// </summary>
    public static void NameUnread(ModelStateDictionary state, string prefix)
    {
        foreach (var (field, entry) in state.Where(e => e.Key.StartsWith(prefix, StringComparison.Ordinal)).ToList())
            if (string.IsNullOrEmpty(entry!.AttemptedValue))
                state.Remove(field);
            else if (entry.Errors is [{ ErrorMessage: { Length: > 0 } message }])
                entry.Errors[0] = new ModelError($"{StaffNames.Of(field[prefix.Length..])}: {Todo(field, message)}");
    }

    // An example that could stand in the field itself; whoever types 1,2 for power means MVA.
    private static string Todo(string field, string message) =>
        message != SharedTexts.NotANumber || field.Contains("M2", StringComparison.Ordinal) ? $"{char.ToLowerInvariant(message[0])}{message[1..]}"
        : field.EndsWith("Kva", StringComparison.Ordinal) ? "vul hele kVA in, bijvoorbeeld 1200 voor 1,2 MVA."
        : field.EndsWith("Percent", StringComparison.Ordinal) ? "vul hele procenten in, bijvoorbeeld 20."
        : "vul een heel getal in.";

    private static object Write(object limit) => limit switch
    {
        DateOnly day => Written.Date(day, "nl"),
        int number => number.ToString("N0", CultureInfo.GetCultureInfo("nl-NL")),
        _ => limit,
    };
}
