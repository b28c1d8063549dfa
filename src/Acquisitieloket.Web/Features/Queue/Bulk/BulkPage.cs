using Acquisitieloket.Core.Leads.Bulk;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Queue.Bulk;

/// <summary>A chosen lead as the viewer may read it.</summary>
public sealed record BulkLead(long Id, string Reference, string Company, string Stage, string ContactPerson);

/// <summary>The chosen leads, what is to be done to them, and with whom it can be done.</summary>
public sealed record BulkPage
{
    public required BulkForm Form { get; init; }
    /// <summary>Where the list is that the leads were chosen from.</summary>
    public required string Back { get; init; }
    public required IReadOnlyList<BulkLead> Leads { get; init; }
    public IReadOnlyList<Choice> People { get; init; } = [];
    /// <summary>On the page that asks for the last time: what happens to each lead.</summary>
    public IReadOnlyList<BulkStep> Steps { get; init; } = [];

    public int CanCount => Steps.Count(s => s.Can.Yes);

    public string Query => Back.Contains('?', StringComparison.Ordinal) ? Back[Back.IndexOf('?', StringComparison.Ordinal)..] : "";

    public static string Count(int leads) => leads == 1 ? "1 lead" : $"{leads} leads";
}

/// <summary>Words for what can be done to several leads.</summary>
public static class BulkWords
{
    public static string Title(this BulkAction action) => action switch
    {
        BulkAction.Assign => "Leads overdragen",
        BulkAction.FollowUp => "Opvolging plannen",
        BulkAction.Stage => "Fase wijzigen",
        BulkAction.TakeOver => "Leads overnemen",
        _ => "Overgedragen leads aannemen",
    };

    public static string Done(this BulkAction action, int count) => action switch
    {
        BulkAction.Assign => $"{BulkPage.Count(count)} overgedragen",
        BulkAction.FollowUp => $"voor {BulkPage.Count(count)} een opvolging gepland",
        BulkAction.Stage => $"van {BulkPage.Count(count)} de fase gewijzigd",
        BulkAction.TakeOver => $"{BulkPage.Count(count)} overgenomen",
        _ => $"{BulkPage.Count(count)} aangenomen",
    };
}
