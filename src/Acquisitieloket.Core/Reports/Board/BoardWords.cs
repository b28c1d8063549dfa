using System.Globalization;
using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>How the figures of a board report are written, in Dutch: in the PDF and on the pages beside it.</summary>
public static class BoardWords
{
    private static readonly CultureInfo Dutch = Written.Culture("nl");

    /// <summary>Instead of a figure of too few leads.</summary>
    public const string Nothing = "–";

    public static string Name(BoardKey kind) => kind switch
    {
        BoardKey.Received => "Nieuwe leads",
        BoardKey.Open => "Open leads aan het eind",
        BoardKey.Proposed => "Eerste voorstellen",
        BoardKey.DaysToProposal => "Tot het eerste voorstel",
        BoardKey.TermsKept => "Toezeggingen op tijd",
        BoardKey.Established => "Vestigingen",
        BoardKey.AskedM2 => "Gevraagde ruimte",
        _ => "Banen bij nieuwe leads",
    };

    /// <summary>What a figure stands for, in a few words below it.</summary>
    public static string Meaning(BoardKey kind) => kind switch
    {
        BoardKey.Received => "vestigingsvragen die binnenkwamen",
        BoardKey.Open => "waar nog aan gewerkt wordt",
        BoardKey.Proposed => "bedrijven met een eerste locatievoorstel",
        BoardKey.DaysToProposal => "zo lang duurde het hooguit voor de helft",
        BoardKey.TermsKept => "van de termijnen die afliepen",
        BoardKey.Established => "gecontroleerd door een tweede persoon",
        BoardKey.AskedM2 => "door de nieuwe leads samen",
        _ => "zoals de bedrijven ze verwachten",
    };

    /// <summary>"65", "8 werkdagen", "87%" or "25 ha"; a dash of too few leads to tell.</summary>
    public static string Value(BoardKey kind, long? value) => value is not { } known ? Nothing : kind switch
    {
        BoardKey.DaysToProposal => Days(known),
        BoardKey.TermsKept => $"{known}%",
        BoardKey.AskedM2 => $"{Hectares(known)} ha",
        _ => Number(known),
    };

    /// <summary>"10 meer dan in het 2e kwartaal van 2026"; says so when there is nothing to compare with.</summary>
    public static string Change(KeyFigure figure, BoardPeriod before) => (figure.Value, figure.Before) switch
    {
        ({ } value, { } then) when value == then => $"evenveel als in {before.InSentence}",
        ({ }, { }) => $"{Difference(figure)} dan in {before.InSentence}",
        (_, null) => $"geen cijfer over {before.InSentence}",
        _ => "te weinig leads om te tellen",
    };

    /// <summary>"10 meer" or "evenveel"; a dash when there is nothing to compare.</summary>
    public static string Difference(KeyFigure figure) => figure is not { Value: { } value, Before: { } then } ? Nothing
        : value == then ? "evenveel" : Difference(figure.Kind, value - then);

    /// <summary>1 for more than in the period before, -1 for less, 0 for as many or not known.</summary>
    public static int Direction(KeyFigure figure) => Math.Sign((figure.Value ?? 0) - (figure.Value is null ? 0 : figure.Before ?? figure.Value.Value));

    public static string Number(long number) => Written.Number(number, "nl");

    public static string Number(long? number) => number is { } known ? Number(known) : Nothing;

    public static string Percent(int? share) => share is { } known ? $"{known}%" : Nothing;

    /// <summary>Whole hectares.</summary>
    public static string Hectares(long m2) => Math.Round(m2 / 10_000m, MidpointRounding.AwayFromZero).ToString("N0", Dutch);

    public static string Hectares(long? m2) => m2 is { } known ? Hectares(known) : Nothing;

    public static string Days(long days) => days == 1 ? "1 werkdag" : $"{Number(days)} werkdagen";

    /// <summary>"juli 2026".</summary>
    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", Dutch);

    /// <summary>"jul" for a chart.</summary>
    public static string Short(DateOnly month) => month.ToString("MMM", Dutch).TrimEnd('.');

    /// <summary>"4e kwartaal 2026", or what is instead of a quarter.</summary>
    public static string Landing(LandingRow row) => row.Time switch
    {
        LandingTime.Past => "Datum is al voorbij",
        LandingTime.Quarter => $"{(row.First.Month + 2) / 3}e kwartaal {row.First.Year}",
        LandingTime.Later => "Later",
        _ => "Niet bekend",
    };

    public static string Area(AreaOf of) => of switch
    {
        AreaOf.Asked => "Gevraagd door nieuwe leads",
        AreaOf.Established => "Van leads die zich vestigden",
        _ => "Van leads die afliepen zonder vestiging",
    };

    private static string Difference(BoardKey kind, long difference)
    {
        var (more, size) = (difference > 0, Math.Abs(difference));
        return kind switch
        {
            BoardKey.DaysToProposal => $"{Days(size)} {(more ? "langer" : "korter")}",
            BoardKey.TermsKept => $"{size} procentpunt {(more ? "meer" : "minder")}",
            BoardKey.AskedM2 => $"{Hectares(size)} ha {(more ? "meer" : "minder")}",
            _ => $"{Number(size)} {(more ? "meer" : "minder")}",
        };
    }
}
