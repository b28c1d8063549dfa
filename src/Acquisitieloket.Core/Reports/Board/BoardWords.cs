using System.Globalization;
using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>How the figures of a board report are written, in Dutch: in the PDF and on the pages beside it.</summary>
public static class BoardWords
{
    private static readonly CultureInfo Dutch = Written.Culture("nl");

    /// <summary>Instead of a figure of too few leads.</summary>
    public const string Nothing = "–";

    public static string Name(Headline kind) => kind switch
    {
        Headline.Received => "Nieuwe leads",
        Headline.Open => "Open leads",
        Headline.Proposed => "Eerste voorstellen",
        Headline.DaysToProposal => "Tijd tot eerste voorstel",
        Headline.TermsKept => "Toezeggingen op tijd",
        Headline.Established => "Vestigingen",
        Headline.AskedM2 => "Gevraagde ruimte",
        _ => "Banen bij nieuwe leads",
    };

    /// <summary>What a figure stands for, in a few words below it.</summary>
    public static string Meaning(Headline kind) => kind switch
    {
        Headline.Received => "vestigingsvragen die binnenkwamen",
        Headline.Open => "aan het eind van de periode",
        Headline.Proposed => "bedrijven met een eerste locatievoorstel",
        Headline.DaysToProposal => "zo lang duurde het hooguit voor de helft",
        Headline.TermsKept => "van de termijnen die afliepen",
        Headline.Established => "gecontroleerd door een tweede persoon",
        Headline.AskedM2 => "door de nieuwe leads samen",
        _ => "zoals de bedrijven ze verwachten",
    };

    /// <summary>"65", "8 werkdagen", "87%" or "25 ha"; a dash of too few leads to tell.</summary>
    public static string Value(Headline kind, long? value) => value is not { } known ? Nothing : kind switch
    {
        Headline.DaysToProposal => Days(known),
        Headline.TermsKept => $"{known}%",
        Headline.AskedM2 => $"{Hectares(known)} ha",
        _ => Number(known),
    };

    /// <summary>"10 meer dan in het 2e kwartaal van 2026"; says so when there is nothing to compare with.</summary>
    public static string Change(HeadlineFigure figure, BoardPeriod before) => (figure.Value, figure.Before) switch
    {
        ({ } value, { } then) when value == then => $"evenveel als in {before.InSentence}",
        ({ }, { }) => $"{Difference(figure)} dan in {before.InSentence}",
        (_, null) => $"geen cijfer over {before.InSentence}",
        _ => "te weinig leads om te tellen",
    };

    /// <summary>"10 meer" or "evenveel"; a dash when there is nothing to compare.</summary>
    public static string Difference(HeadlineFigure figure) => figure is not { Value: { } value, Before: { } then } ? Nothing
        : value == then ? "evenveel" : Difference(figure.Kind, value - then);

    /// <summary>1 for more than in the period before, -1 for less, 0 for as many or not known.</summary>
    public static int Direction(HeadlineFigure figure) => Math.Sign((figure.Value ?? 0) - (figure.Value is null ? 0 : figure.Before ?? figure.Value.Value));

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

    private static string Difference(Headline kind, long difference)
    {
        var (more, size) = (difference > 0, Math.Abs(difference));
        return kind switch
        {
            Headline.DaysToProposal => $"{Days(size)} {(more ? "langer" : "korter")}",
            Headline.TermsKept => $"{size} procentpunt {(more ? "meer" : "minder")}",
            Headline.AskedM2 => $"{Hectares(size)} ha {(more ? "meer" : "minder")}",
            _ => $"{Number(size)} {(more ? "meer" : "minder")}",
        };
    }
}
