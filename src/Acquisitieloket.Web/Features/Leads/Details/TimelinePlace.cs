namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>Where a page of the timeline ended: the moment and number of its oldest event.</summary>
public readonly record struct TimelinePlace(DateTime At, long Id)
{
    public static TimelinePlace Of(TimelineEntry entry) => new(entry.At, entry.Id);

    /// <summary>As it stands in an address; null for anything else.</summary>
    public static TimelinePlace? Read(string? text) =>
        text?.Split('-') is [var ticks, var id] && long.TryParse(ticks, out var t) && long.TryParse(id, out var n)
        && t >= DateTime.MinValue.Ticks && t <= DateTime.MaxValue.Ticks
            ? new TimelinePlace(new DateTime(t, DateTimeKind.Utc), n)
            : null;

    public override string ToString() => $"{At.Ticks}-{Id}";
}
