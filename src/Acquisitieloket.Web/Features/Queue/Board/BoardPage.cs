using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Web.Features.Queue.Browse;

namespace Acquisitieloket.Web.Features.Queue.Board;

/// <summary>One stage: the cards whose term runs out first, and how many there are.</summary>
public sealed record BoardColumn(LeadStage Stage, IReadOnlyList<QueueRow> Rows, LeadCount Count, string List)
{
    /// <summary>More cards than this nobody looks through; the rest is in the list.</summary>
    public const int Most = 12;

    /// <summary>The count, which is not lower than what is shown.</summary>
    public LeadCount AtLeast => Count with { AtLeast = Math.Max(Count.AtLeast, Rows.Count) };

    /// <summary>There are more than these, as far as was counted.</summary>
    public bool Hides => Count.More || Count.AtLeast > Rows.Count;
}

/// <summary>All open stages under the filters of the address.</summary>
public sealed record BoardPage(QueueForm Form, IReadOnlyList<BoardColumn> Columns);

/// <summary>A card that may not go there, with what is missing.</summary>
public sealed record RefusedMove(string Reference, string Name, LeadStage From, LeadStage To, IReadOnlyList<string> Obstacles, string Back);
