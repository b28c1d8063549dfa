using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Reports.Board;

public sealed class BoardForm
{
    [Display(Name = "Periode")]
    public string? Period { get; set; }
}

/// <summary>The last version of a period.</summary>
/// <param name="Busy">A worker still makes it.</param>
public sealed record BoardRow(string Period, int Number, DateTime CreatedAt, string CreatedByName, DateTime? MadeAt, int? Bytes, bool Remarked, BoardFigures? Figures, bool Busy)
{
    /// <summary>It was counted before its period was over.</summary>
    public bool Provisional => Figures is { Provisional: true };

    public BoardPeriod About => BoardPeriod.Parse(Period)!;
}

public sealed record BoardPage(BoardForm Form, IReadOnlyList<BoardRow> Rows, DateOnly Today, bool MayMake)
{
    /// <summary>What a report can be made about; the first is the usual one.</summary>
    public IEnumerable<Choice> Periods => BoardPeriod.Choices(Today).Select(p => new Choice(p.Key,
        $"{p.Name}{(p.IsOver(Today) ? "" : " (voorlopig, loopt nog)")}{(Rows.Any(r => r.Period == p.Key) ? " – nieuwe versie" : "")}"));
}
