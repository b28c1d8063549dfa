using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using static Acquisitieloket.Core.Reports.Board.BoardNumbers;
using static Acquisitieloket.Core.Reports.Board.BoardWords;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>
/// The answer to each question of a board report, in a sentence or two that a council reads. Nothing is reckoned here: a total is one that
/// was told, and what is told alike is called alike.
/// </summary>
public static class BoardAnswers
{
    public static string Glance(BoardFigures of, BoardPeriod period)
    {
        var (received, proposed, established) = (Told(of, Headline.Received), Told(of, Headline.Proposed), Told(of, Headline.Established));
        if (received == 0 && proposed == 0 && established == 0)
            return "In deze periode kwamen er te weinig leads binnen om over te vertellen.";
        var then = of.Figure(Headline.Received).Before ?? 0;
        var (size, before) = (Math.Abs(received - then), period.Before);
        var compared = !of.HasBefore ? ". Eerder is er niets geteld om mee te vergelijken."
            : of.Provisional ? $"; in {before.WholeInSentence} waren het er {Few(then)}."
            : size == 0 ? $", ongeveer evenveel als in {before.InSentence}."
            : $": ongeveer {Number(size)} {(received > then ? "meer" : "minder")} dan in {before.InSentence}.";
        var kept = of.Figure(Headline.TermsKept).Value is { } share ? $" Van de toezeggingen aan bedrijven was ongeveer {share}% op tijd." : "";
        return $"{(of.Provisional ? $"Voorlopig, tot en met {Written.Date(of.TakenOn, "nl")}, kwamen er" : "Er kwamen")} {About(received)} leads binnen{compared} "
            + $"{Capital(About(proposed))} bedrijven kregen een eerste locatievoorstel en {About(established)} bedrijven vestigden zich.{kept}";
    }

    public static string Pipeline(BoardFigures of)
    {
        var (open, on) = (Told(of, Headline.Open), Written.Date(of.PipelineOn, "nl"));
        if (open == 0)
            return $"Op {on} waren er te weinig open leads om over te vertellen.";
        var stage = Most(of.Pipeline.Select(s => (s.Stage.Dutch(), s.All)));
        var place = Most(of.Places.Select(p => ($"{p.Municipality}", p.Open)));
        return $"Op {on} waren er ongeveer {Number(open)} open leads.{(stage is null ? "" : $" De meeste {stage.In("stonden op")}.")}"
            + (place is null ? "" : $" Van de gemeenten {place.Having("de meeste")}.");
    }

    public static string Months(BoardFigures of)
    {
        var received = Told(of, Headline.Received);
        if (received == 0)
            return "In deze periode kwamen er te weinig leads binnen om over te vertellen.";
        var month = of.Months.Count == 1 ? null : Most(of.Months.Select(m => (Month(m.Month), m.Received)));
        var (place, cluster) = (Most(of.Places.Select(p => ($"{p.Municipality}", p.Received))), Most(of.Clusters.Where(c => c.Cluster != Cluster.Other).Select(c => (c.Cluster.Dutch(), c.Received))));
        return $"Er kwamen ongeveer {Number(received)} leads binnen{(month is null ? "" : $", de meeste {month.In("in")}")}."
            + (place is null ? "" : $" Van de gemeenten {place.Having("de meeste")}.") + (cluster is null ? "" : $" Van de speerpunten {cluster.Having("de meeste")}.");
    }

    public static string Reach(BoardFigures of)
    {
        var last = of.Funnel[^1];
        var settled = last.OfAll is not { } share ? "Er kwamen te weinig leads binnen voor een deel dat zich vestigde."
            : last.Reached == 0 || share == 0 ? $"Van de leads die binnenkwamen vestigden zich er tot nu toe {About(last.Reached)}."
            : $"Van de leads die binnenkwamen vestigde zich tot nu toe ongeveer {share}%.";
        return settled + (of.Proposals.Median is { } days ? $" De helft van de bedrijven kreeg het eerste voorstel binnen {Days(days)}." : "");
    }

    public static string Terms(BoardFigures of)
    {
        var total = of.Terms[^1];
        if (total.Share is not { } share)
            return "Er liepen te weinig toezeggingen af om over te vertellen.";
        var change = !of.Compares || total.Before is not { } before ? "" : before == share ? ", ongeveer evenveel als in de periode ervoor"
            : $", {Math.Abs(share - before)} procentpunt {(share > before ? "meer" : "minder")} dan in de periode ervoor";
        return $"{(of.Provisional ? "Voorlopig: van" : "Van")} ongeveer {Number(total.Due)} toezeggingen was ongeveer {share}% op tijd{change}.";
    }

    public static string Endings(BoardFigures of)
    {
        if (of.Closed == 0)
            return "In deze periode zijn te weinig leads gesloten om over te vertellen.";
        var cause = Most(of.Endings.Where(e => e.Cause is not null).Select(e => (Lower(e.Cause!.Value.Dutch()), e.Count)));
        return $"Van ongeveer {Number(of.Closed)} gesloten leads vestigden zich er {About(Told(of, Headline.Established))}."
            + (cause is null ? "" : $" {(cause.Several ? "De redenen die het vaakst terugkomen" : "De reden die het vaakst terugkomt")}: {cause.In("")}.");
    }

    public static string Landings(BoardFigures of)
    {
        var year = of.ComingYear;
        var first = BoardWords.Landing(year);
        if (year.Possible == 0)
            return $"Te weinig open leads willen starten in de vier kwartalen vanaf het {first}.";
        var worth = (year.M2, year.Jobs) switch
        {
            ({ } m2 and > 0, { } jobs and > 0) => $", samen goed voor ongeveer {Hectares(m2)} ha en {Number(jobs)} banen",
            ({ } m2 and > 0, _) => $", samen goed voor ongeveer {Hectares(m2)} ha",
            (_, { } jobs and > 0) => $", samen goed voor ongeveer {Number(jobs)} banen",
            _ => "",
        };
        // Without a chance of the first stage nothing is expected of anyone.
        return $"In de vier kwartalen vanaf het {first} willen ongeveer {Number(year.Possible)} open leads starten. "
            + (of.Chances[0].Percent is null ? "Er zijn nog te weinig gesloten leads om te zeggen hoeveel er zich vestigen." : $"Naar verwachting vestigen zich er {About(year.Expected)}{worth}.");
    }

    public static string Supply(BoardFigures of)
    {
        var supply = of.Supply;
        var (one, asked) = (supply.FirstYear == supply.LastYear, supply.AskedM2 is { } m2 ? $"vroegen bedrijven samen ongeveer {Hectares(m2)} ha" : "vroegen te weinig bedrijven ruimte om over te vertellen");
        return $"In {(one ? $"{supply.FirstYear}" : $"{supply.FirstYear} en {supply.LastYear}")} {asked}. Nu is {Hectares(supply.AvailableM2)} ha beschikbaar en staat {Hectares(supply.ReserveM2)} ha in reserve."
            + (supply.ForecastM2 is { } forecast ? $" De regionale prognose komt voor {(one ? "dat jaar" : "die jaren")} uit op {Hectares(forecast)} ha." : "");
    }

    private static long Told(BoardFigures of, Headline kind) => of.Figure(kind).Value ?? 0;

    private static string Few(long count) => count == 0 ? "minder dan 3" : Number(count);

    private static string About(long count) => count == 0 ? Few(0) : $"ongeveer {Number(count)}";

    private static string Capital(string words) => string.Concat(words[..1].ToUpperInvariant(), words[1..]);

    private static string Lower(string words) => string.Concat(words[..1].ToLowerInvariant(), words[1..]);

    // Two that are told alike are both named; of more it says little which.
    private static MostOf? Most(IEnumerable<(string Name, long Count)> rows)
    {
        var most = rows.GroupBy(r => r.Count).MaxBy(g => g.Key)?.ToList();
        return most is { Count: 1 or 2 } && most[0].Count > 0 ? new([.. most.Select(r => r.Name)], most[0].Count) : null;
    }

    private sealed record MostOf(IReadOnlyList<string> Names, long Count)
    {
        public bool Several => Names.Count > 1;

        private string Number => $"({(Several ? "elk " : "")}ongeveer {BoardNumbers.Number(Count)})";

        public string In(string before) => $"{before} {string.Join(" en ", Names)} {Number}".TrimStart();

        public string Having(string what) => $"{(Several ? "hadden" : "had")} {string.Join(" en ", Names)} {what} {Number}";
    }
}
