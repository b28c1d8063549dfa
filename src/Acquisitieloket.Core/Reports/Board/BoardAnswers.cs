using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using static Acquisitieloket.Core.Reports.Board.BoardWords;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>The answer to each question of a board report, in a sentence or two that a council reads.</summary>
public static class BoardAnswers
{
    public static string Glance(BoardFigures of, BoardPeriod period)
    {
        var (received, proposed, established, terms) = (of.Figure(Headline.Received), of.Figure(Headline.Proposed), of.Figure(Headline.Established), of.Figure(Headline.TermsKept));
        if (received.Value == 0 && proposed.Value == 0 && established.Value == 0)
            return "In deze periode kwamen er te weinig leads binnen om over te vertellen.";
        var kept = terms.Value is { } share ? $" Van de toezeggingen aan bedrijven was {share}% op tijd." : "";
        return $"Er {(Many(received.Value) ? "kwamen" : "kwam")} {Leads(received.Value)} binnen: {Change(received, period.Before)}. "
            + $"{Companies(proposed.Value, capital: true)} {(Many(proposed.Value) ? "kregen" : "kreeg")} een eerste locatievoorstel en {Companies(established.Value, capital: false)} {(Many(established.Value) ? "vestigden" : "vestigde")} zich.{kept}";
    }

    public static string Pipeline(BoardFigures of)
    {
        var open = of.Figure(Headline.Open).Value ?? 0;
        if (open == 0)
            return $"Op {Written.Date(of.PipelineOn, "nl")} waren er te weinig open leads om over te vertellen.";
        var (stage, places) = (of.Pipeline.MaxBy(s => s.All)!, Enum.GetValues<Municipality>());
        var sums = places.Select((m, i) => (Municipality: m, Open: of.Pipeline.Sum(s => s.Counts[i]))).OrderByDescending(p => p.Open).ToList();
        var most = sums[0].Open > sums[1].Open ? $" {sums[0].Municipality} heeft de meeste." : "";
        return $"Op {Written.Date(of.PipelineOn, "nl")} waren er {Number(open)} open leads. De meeste ({Number(stage.All)}) stonden op {stage.Stage.Dutch()}.{most}";
    }

    public static string Months(BoardFigures of)
    {
        var total = of.Months.Sum(m => m.Received);
        if (total == 0)
            return "In deze periode kwamen er te weinig leads binnen om over te vertellen.";
        var (busiest, cluster) = (of.Months.MaxBy(m => m.Received)!, of.Clusters.Where(c => c.Cluster != Cluster.Other).MaxBy(c => c.Received)!);
        var most = cluster.Received > 0 ? $" Van de speerpunten leverde {cluster.Cluster.Dutch()} de meeste leads: {Number(cluster.Received)}." : "";
        return $"De meeste leads ({Number(busiest.Received)}) kwamen binnen in {Month(busiest.Month)}.{most}";
    }

    public static string Reach(BoardFigures of)
    {
        var (last, proposals) = (of.Funnel[^1], of.Proposals);
        var settled = last.OfAll is { } share ? $"Van de leads die binnenkwamen vestigde zich tot nu toe {share}%." : "Er kwamen te weinig leads binnen voor een deel dat zich vestigde.";
        return settled + (proposals.Median is { } days ? $" De helft van de bedrijven kreeg het eerste voorstel binnen {Days(days)}." : "");
    }

    public static string Terms(BoardFigures of)
    {
        var total = of.Terms[^1];
        if (total.Share is not { } share)
            return "Er liepen te weinig toezeggingen af om over te vertellen.";
        var change = total.Before is not { } before ? "" : before == share ? ", evenveel als in de periode ervoor" : $", {Math.Abs(share - before)} procentpunt {(share > before ? "meer" : "minder")} dan in de periode ervoor";
        return $"Van {Number(total.Due)} toezeggingen was {share}% op tijd{change}.";
    }

    public static string Endings(BoardFigures of)
    {
        var closed = of.Endings.Where(e => e.Cause is null).Sum(e => e.Count);
        if (closed == 0)
            return "In deze periode zijn te weinig leads gesloten om over te vertellen.";
        var cause = of.Endings.Where(e => e.Cause is not null).MaxBy(e => e.Count);
        return $"Van ongeveer {Number(closed)} gesloten leads {(of.Figure(Headline.Established).Value == 1 ? "vestigde" : "vestigden")} zich er {Number(of.Figure(Headline.Established).Value)}."
            + (cause is { Count: > 0, Cause: { } why } ? $" De reden die het vaakst terugkomt: {Lower(why.Dutch())} ({Number(cause.Count)})." : "");
    }

    public static string Landings(BoardFigures of)
    {
        var year = of.Landings.Where(l => l.Time == LandingTime.Quarter).Take(4).ToList();
        if (year.Sum(l => l.Possible) == 0)
            return "Er zijn te weinig open leads met een gewenste startdatum in het komende jaar.";
        var (m2, jobs) = (year.Sum(l => l.M2 ?? 0), year.Sum(l => l.Jobs ?? 0));
        var worth = m2 == 0 ? "" : $", samen goed voor {Hectares(m2)} ha{(jobs == 0 ? "" : $" en {Number(jobs)} banen")}";
        return $"In vier kwartalen vanaf nu willen ongeveer {Number(year.Sum(l => l.Possible))} open leads starten. Naar verwachting vestigen zich er {Number(year.Sum(l => l.Expected))}{worth}.";
    }

    public static string Supply(BoardFigures of)
    {
        var supply = of.Supply;
        var asked = supply.AskedM2 is { } m2 ? $"vroegen bedrijven samen {Hectares(m2)} ha" : "vroegen te weinig bedrijven ruimte om over te vertellen";
        return $"In {supply.FirstYear} en {supply.LastYear} {asked}. Nu is {Hectares(supply.AvailableM2)} ha beschikbaar en staat {Hectares(supply.ReserveM2)} ha in reserve."
            + (supply.ForecastM2 is { } forecast ? $" De regionale prognose komt voor die jaren uit op {Hectares(forecast)} ha." : "");
    }

    private static bool Many(long? count) => count != 1;

    private static string Leads(long? count) => count == 1 ? "1 lead" : $"{Number(count)} leads";

    private static string Companies(long? count, bool capital) => count switch
    {
        0 => capital ? "Geen bedrijven" : "geen bedrijven",
        1 => "1 bedrijf",
        _ => $"{Number(count)} bedrijven",
    };

    private static string Lower(string words) => string.Concat(words[..1].ToLowerInvariant(), words[1..]);
}
