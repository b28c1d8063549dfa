using Acquisitieloket.Core.Audit;

namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>The newest events of a view, and where the older ones begin.</summary>
public sealed record TimelinePage(
    TimelineFilter Filter, IReadOnlyList<TimelineEntry> Entries, string? OlderThan, bool IsNewest);

public sealed record TimelineEntry(
    long Id, DateTime At, string By, AuditKind Kind, IReadOnlyDictionary<string, string> Values)
{
    public TimelineSentence Sentence => TimelineSentence.Of(Kind, Values);
}
