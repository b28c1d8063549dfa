using Acquisitieloket.Core.Reports.KeyFigures;

namespace Acquisitieloket.Web.Features.Reports.Targets;

/// <summary>What the targets are, and what was saved before, latest first.</summary>
public sealed record TargetsPage(TargetsForm Form, IReadOnlyList<EarlierTargets> Earlier)
{
    /// <summary>"Nieuwe leads: 30 → 40".</summary>
    public static string Changes(IReadOnlyDictionary<KeyFigure, int> from, IReadOnlyDictionary<KeyFigure, int> to) => string.Join("; ",
        Enum.GetValues<KeyFigure>().Select(f => (Figure: f, From: Text(from, f), To: Text(to, f))).Where(c => c.From != c.To).Select(c => $"{c.Figure.Dutch()}: {c.From} → {c.To}"));

    private static string Text(IReadOnlyDictionary<KeyFigure, int> values, KeyFigure figure) =>
        values.TryGetValue(figure, out var target) ? $"{ReportNames.Written(target)}{figure.Unit().Sign()}" : "geen";
}

/// <summary>One time that targets were saved.</summary>
public sealed record EarlierTargets(DateTime At, string By, string Changes);
