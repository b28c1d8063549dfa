using System.Globalization;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Reports.Dashboard;

/// <summary>Writes the key figures as tiles: the number, its direction and its target.</summary>
public sealed class TileWriter(KeyFigureReport report, IReadOnlyDictionary<KeyFigure, int> targets, Teller teller, ReportForm form)
{
    // Who opens no leads sees this year, which is not over: what adds up cannot be held against a whole year.
    private bool YearRuns => !teller.MayOpenLists;

    // The same months as on the tile.
    private string Period => teller.MayOpenLists ? ReportPeriods.WholeTwelve : report.Asked.Period.First.Year.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<Tile> Tiles() => [.. report.Lines.Select(Write)];

    private Tile Write(KeyFigureLine line)
    {
        var (now, before) = (teller.KeyFigure(line.Figure, line.Now), teller.KeyFigure(line.Figure, line.Before));
        var tile = new Tile(line.Figure.Dutch(), Number(now), line.Figure.Unit().Dutch(now), (form with { Period = Period }).Elsewhere(line.Figure.Report()))
        {
            Course = teller.MayOpenLists ? Sparkline.Draw([.. line.Months.Select(m => teller.KeyFigure(line.Figure, m))]) : null,
        };
        return Aimed(Compared(tile, line.Figure, now, before), line, now);
    }

    private Tile Compared(Tile tile, KeyFigure figure, long? now, long? before)
    {
        if (now is not { } number || before is not { } earlier)
            return tile;
        var span = YearRuns ? $"heel {report.Asked.Period.First.Year - 1}" : "de 12 maanden ervoor";
        if (YearRuns && figure.AddsUp() && figure != KeyFigure.Open)
            return tile with { Change = $"In {span}: {ReportNames.Written(earlier)}" };
        var (more, end) = (number - earlier, figure == KeyFigure.Open ? "een jaar eerder" : span);
        return tile with
        {
            Change = more == 0 ? $"Gelijk aan {end}" : $"{ReportNames.Written(Math.Abs(more))} {figure.Unit().Difference(more)} dan {(figure == KeyFigure.Open ? "" : "in ")}{end} ({Number(earlier)}{figure.Unit().Sign()})",
            Arrow = more == 0 ? "=" : more > 0 ? "▲" : "▼",
            ChangeTone = more == 0 || figure.MoreIsBetter() is not { } better ? Tone.Info : more > 0 == better ? Tone.Good : Tone.Late,
        };
    }

    // Judged on the exact number for everyone: rounded it would be met for one reader and not for another.
    private Tile Aimed(Tile tile, KeyFigureLine line, long? now)
    {
        var figure = line.Figure;
        if (!targets.TryGetValue(figure, out var target))
            return tile;
        var aim = $"{(figure.IsAtMost() ? "ten hoogste " : "")}{ReportNames.Written(target)}{figure.Unit().Sign()}{(figure.AddsUp() && figure != KeyFigure.Open ? " per jaar" : "")}";
        if (figure.AddsUp() && form.Municipality is not null)
            return tile with { Target = $"Doel van de vijf samen: {aim}" };
        if (now is not { } told || line.Now.Told(figure.Unit(), new(true)) is not { } number)
            return tile with { Target = $"Doel: {aim}" };
        var met = figure.Meets(number, target);
        if (YearRuns && figure.AddsUp() && figure != KeyFigure.Open && !met)
            return tile with { Target = $"Doel: {aim}; dit jaar loopt nog" };
        return tile with { Target = $"Doel: {aim}", Met = met, Narrowly = figure.Meets(told, target) != met };
    }

    private static string Number(long? number) => number is { } known ? known.ToString("N0", CultureInfo.CurrentCulture) : "–";
}
