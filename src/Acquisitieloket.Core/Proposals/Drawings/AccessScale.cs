using Acquisitieloket.Core.Drawings;
using Acquisitieloket.Core.Proposals.Documents;

namespace Acquisitieloket.Core.Proposals.Drawings;

/// <summary>How far the ways to a site are, each on a line of its own, all to one scale; what nobody knows says so.</summary>
internal static class AccessScale
{
    private const double Width = 1_740, Names = 330, Row = 62, Axis = 58, Places = 790, Dot = 13;
    public const int Most = 8;

    public static string Draw(DocumentSite site, ProposalWords words)
    {
        var rows = site.Access.Take(Most).ToList();
        var reach = Reach(rows.Max(r => r.Km ?? 0));
        var scale = (Width - Names - Places) / reach;
        var drawing = new Svg(Width, rows.Count * Row + Axis, "reach", Alternative(site.Name, rows, words));
        var bottom = rows.Count * Row + 8;
        for (var tick = 0; tick <= 4; tick++)
        {
            var x = Names + reach * tick / 4 * scale;
            drawing.Line(x, 8, x, bottom, "tick")
                .Label(x, bottom + 32, $"{(reach * tick / 4).ToString("0.##", words.Culture)}{(tick == 4 ? " km" : "")}", "axis", "middle");
        }
        for (var i = 0; i < rows.Count; i++)
            Line(drawing, rows[i], i * Row + 40, scale, words);
        return drawing.ToString();
    }

    /// <summary>The end of the scale in km: the next round distance.</summary>
    internal static double Reach(double farthest) => new[] { 1.0, 2, 4, 8, 12, 20, 40, 80, 200 }.FirstOrDefault(r => farthest <= r, 400);

    private static void Line(Svg drawing, DocumentAccess row, double y, double scale, ProposalWords words)
    {
        drawing.Label(0, y + 9, row.Name, row.Place is null ? "way none" : "way");
        if (row.Place is null)
            drawing.Label(Names + 22, y + 9, words["unknownValue"], "place none");
        else if (row.Km is { } km)
            drawing.Line(Names, y, Names + km * scale, y, "distance").Dot(Names + km * scale, y, Dot, "end")
                .Label(Math.Max(Names + km * scale + 28, Names + 28), y + 9, Said(row, words), "place");
        else
            drawing.Dot(Names, y, Dot, "open").Label(Names + 28, y + 9, Said(row, words), "place");
    }

    private static string Said(DocumentAccess row, ProposalWords words) => row.Km switch
    {
        0 => words.Fill("reachHere", row.Place),
        { } km => words.Fill("km", row.Place, km.ToString("0.#", words.Culture)),
        null => words.Fill("reachNoKm", row.Place),
    };

    private static string Alternative(string site, IReadOnlyList<DocumentAccess> rows, ProposalWords words) => words.Fill("reachAlt", site,
        string.Join("; ", rows.Select(r => $"{r.Name}: {(r.Place is null ? words["unknownValue"] : Said(r, words))}")));
}
