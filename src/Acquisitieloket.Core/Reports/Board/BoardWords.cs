using System.Globalization;
using Acquisitieloket.Core.Languages;
using static Acquisitieloket.Core.Reports.Board.BoardNumbers;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>How the figures of a board report are called and compared, in Dutch: in the PDF and on the pages beside it.</summary>
public static class BoardWords
{
    private static readonly CultureInfo Dutch = Written.Culture("nl");

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
    public static string Meaning(Headline kind, BoardFigures of) => kind switch
    {
        Headline.Open when of.Provisional => "op de dag van de telling",
        Headline.Received => "vestigingsvragen die binnenkwamen",
        Headline.Open => "aan het eind van de periode",
        Headline.Proposed => "bedrijven met een eerste locatievoorstel",
        Headline.DaysToProposal => "zo lang duurde het hooguit voor de helft",
        Headline.TermsKept => "van de termijnen die afliepen",
        Headline.Established => "gecontroleerd door een tweede persoon",
        Headline.AskedM2 => "door de nieuwe leads samen",
        _ => "zoals de bedrijven ze verwachten",
    };

    /// <summary>What a headline figure is a number of.</summary>
    public static BoardUnit Unit(this Headline kind) => kind switch
    {
        Headline.DaysToProposal => BoardUnit.Days,
        Headline.TermsKept => BoardUnit.Percent,
        Headline.AskedM2 => BoardUnit.M2,
        Headline.AskedJobs => BoardUnit.Jobs,
        _ => BoardUnit.Leads,
    };

    /// <summary>As it is written; see <see cref="BoardNumbers.Write"/>.</summary>
    public static string Value(Headline kind, long? value) => Write(kind.Unit(), value);

    /// <summary>
    /// "10 meer dan in het 2e kwartaal van 2026 (55)". Of a period that still runs the whole one before is named and no difference, which would be
    /// that of some weeks and a quarter; says so when there is nothing to compare with.
    /// </summary>
    public static string Change(HeadlineFigure figure, BoardFigures of, BoardPeriod before)
    {
        if (!of.HasBefore)
            return "eerder is er niets geteld";
        if (of.Provisional)
            return $"voorlopig; {(figure.Kind == Headline.Open ? $"eind {before.OfSentence}" : $"in {before.WholeInSentence}")}: {Value(figure.Kind, figure.Before)}";
        return figure switch
        {
            { Value: null } => "te weinig leads om te tellen",
            { Before: null } => $"te weinig leads in {before.InSentence} om mee te vergelijken",
            { Value: { } value, Before: { } then } => $"{Difference(of, figure)} {(value == then ? "als" : "dan")} in {before.InSentence} ({Value(figure.Kind, then)})",
        };
    }

    /// <summary>"10 meer" or "ongeveer evenveel"; a dash when there is nothing to compare.</summary>
    public static string Difference(BoardFigures of, HeadlineFigure figure) =>
        of.Compares ? BoardNumbers.Difference(figure.Kind.Unit(), figure.Value, figure.Before) : Nothing;

    /// <summary>1 for more than in the period before, -1 for less, 0 for as many; null when they are not compared.</summary>
    public static int? Direction(BoardFigures of, HeadlineFigure figure) =>
        of.Compares && figure is { Value: { } value, Before: { } then } ? Math.Sign(value - then) : null;

    /// <summary>The head of a column about the period: says when it still runs.</summary>
    public static string Head(BoardFigures of, BoardPeriod period) => $"{period.Name}{(of.Provisional ? " (voorlopig)" : "")}";

    /// <summary>The head of the column beside it.</summary>
    public static string HeadBefore(BoardFigures of, BoardPeriod before) => $"{(of.Provisional ? "Heel " : "")}{before.Name}";

    /// <summary>Where the figures about the period before come from.</summary>
    public static string Origin(BoardFigures of, BoardPeriod before) => !of.HasBefore
        ? $"Over {before.InSentence} zijn er geen cijfers: er was toen nog geen lead binnengekomen."
        : of.BeforeOf is { } number ? $"De cijfers over {before.InSentence} zijn die van de bestuursrapportage over die periode (versie {number})."
        : $"De cijfers over {before.InSentence} zijn op {Written.Date(of.TakenOn, "nl")} opnieuw geteld.";

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
}
