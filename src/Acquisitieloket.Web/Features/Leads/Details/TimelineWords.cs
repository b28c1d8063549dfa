using System.Globalization;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Leads;

namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>Words for the values that events carry.</summary>
internal static class TimelineWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Via(Channel? channel) => channel switch
    {
        Channel.Web => "via het formulier",
        Channel.Api => "via de koppeling",
        Channel.Phone => "per telefoon",
        Channel.Email => "per mail",
        _ => "uit een bestand",
    };

    /// <summary>How often a follow-up comes back, as a sentence after another; empty when it does not.</summary>
    public static string Recurs(string recurrence) =>
        Enum.TryParse<Recurrence>(recurrence, out var often) && often != Recurrence.None ? $" Herhaalt {often.Dutch()}." : "";

    public static string Contact(InteractionKind? kind, bool reached) => (kind, reached) switch
    {
        (InteractionKind.Call, true) => "Gebeld en gesproken",
        (InteractionKind.Call, false) => "Gebeld, niet bereikt",
        (InteractionKind.Email, true) => "Mailcontact met het bedrijf",
        (InteractionKind.Email, false) => "Gemaild, nog geen reactie",
        (InteractionKind.Visit, true) => "Bezoek",
        (InteractionKind.Visit, false) => "Bezoek ging niet door",
        (InteractionKind.Message, _) => "Bericht aan het bedrijf",
        _ => "Notitie",
    };

    /// <summary>Moments are kept on the Dutch clock as yyyy-MM-dd HH:mm; the year is said when it is not this one.</summary>
    public static string Moment(string local, int thisYear) =>
        DateTime.TryParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.ToString(moment.Year == thisYear ? "dddd d MMMM, HH:mm" : "dddd d MMMM yyyy, HH:mm", Dutch)
            : local;

    /// <summary>" van XL Park", or nothing when no site is named.</summary>
    public static string At(string site) => site.Length == 0 ? "" : $" van {site}";

    /// <summary>" aan Anna de Vries", or nothing when nobody is named.</summary>
    public static string To(string name) => name.Length == 0 ? "" : $" aan {name}";

    /// <summary>" (voorstel 2)", or nothing when no version is named.</summary>
    public static string OfVersion(string number) => number.Length == 0 ? "" : $" (voorstel {number})";

    public static string Sites(string count) => count == "1" ? "1 locatie" : $"{count} locaties";

    public static string Language(string code) => code switch { "en" => "in het Engels", "de" => "in het Duits", _ => "in het Nederlands" };

    public static string Counts(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue("suitable", out var suitable) && values.TryGetValue("almost", out var almost)
            ? $"{suitable} geschikt, {almost} bijna geschikt."
            : "";

    public static string Mail(string template) => MailWords.Of(template) is { Length: > 0 } words ? $"{words}." : "";

    public static string Failed(string template, string made, bool missed)
    {
        var (mail, moment) = (MailWords.Of(template), made.Length == 0 ? "" : $", gemaakt op {made}");
        return $"{(mail.Length == 0 ? "Een mail" : mail)}{moment}.{(missed ? $"\n{MailWords.ToDo}" : "")}";
    }

    /// <summary>What is asked of the other, how the company agreed, and until when (kept as yyyy-MM-dd).</summary>
    public static IEnumerable<string> Shared(IReadOnlyDictionary<string, string> values)
    {
        if (values.TryGetValue("note", out var note))
            yield return note;
        if (values.TryGetValue("consent", out var consent))
            yield return $"Het bedrijf stemde in: {consent}";
        if (DateOnly.TryParseExact(values.GetValueOrDefault("until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until))
            yield return $"Te zien tot en met {until.ToString("d MMMM yyyy", Dutch)}.";
    }

    /// <summary>Until when a plot is held, what is paid in euro cents, and on what it rests.</summary>
    public static string Claim(IReadOnlyDictionary<string, string> values)
    {
        var lines = new List<string>();
        if (DateOnly.TryParseExact(values.GetValueOrDefault("until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until))
            lines.Add($"Tot en met {until.ToString("d MMMM yyyy", Dutch)}.");
        if (long.TryParse(values.GetValueOrDefault("fee"), CultureInfo.InvariantCulture, out var cents))
            lines.Add($"Vergoeding {(cents / 100m).ToString("C", Dutch)}.");
        if (values.TryGetValue("basis", out var basis))
            lines.Add($"Grondslag: {basis}");
        return string.Join('\n', lines);
    }

    public static string Term(TermKind? term) => (term ?? TermKind.Answer).Dutch();

    /// <summary>Why a file of a mail was not taken; the company was not told.</summary>
    public static string Refused(FileFault? fault) => fault switch
    {
        FileFault.Empty => "Het bestand is leeg.",
        FileFault.TooLarge => $"Het bestand is groter dan {DocumentLimits.MostMegabytes} MB.",
        FileFault.TooMany => "Er zijn te veel bestanden.",
        FileFault.NotAllowed => "Dit soort bestand nemen wij niet aan.",
        FileFault.NotItsName => "De inhoud is iets anders dan de naam zegt.",
        FileFault.Broken => "Het bestand is beschadigd.",
        FileFault.Locked => "Er zit een wachtwoord op het bestand.",
        FileFault.Twice => "Hetzelfde bestand staat al bij deze lead.",
        _ => "Het bestand kan schade doen wanneer iemand het opent.",
    } + (fault == FileFault.Twice ? "" : " Het bedrijf weet dit niet: laat het weten.");

    /// <summary>What a closing told beside its words; empty for any other change of stage.</summary>
    public static string Ending(IReadOnlyDictionary<string, string> values) => OutcomeWords.Of(new()
    {
        Cause = Enum.TryParse<OutcomeCause>(values.GetValueOrDefault("cause"), out var cause) && Enum.IsDefined(cause) ? cause : null,
        M2 = Number(values, "m2"), Kva = Number(values, "kva"),
        Party = values.GetValueOrDefault("party"), Place = values.GetValueOrDefault("place"),
    }, values.GetValueOrDefault("to") == nameof(LeadStage.Referred));

    private static int? Number(IReadOnlyDictionary<string, string> values, string name) =>
        int.TryParse(values.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Alert(TermAlert? alert) => alert switch
    {
        TermAlert.Warning => "Termijn loopt af",
        TermAlert.Escalation => "Termijn verstreken",
        _ => "Termijn ruim verstreken",
    };
}
