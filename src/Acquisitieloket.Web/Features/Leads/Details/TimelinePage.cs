using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>The newest events of a view, and where the older ones begin.</summary>
public sealed record TimelinePage(
    TimelineFilter Filter, IReadOnlyList<TimelineEntry> Entries, string? OlderThan, bool IsNewest);

public sealed record TimelineEntry(
    long Id, DateTime At, string By, AuditKind Kind, IReadOnlyDictionary<string, string> Values, bool ByStaff)
{
    /// <summary>The year in which it is read, on the Dutch calendar.</summary>
    public required int ThisYear { get; init; }

    public TimelineSentence Sentence => TimelineSentence.Of(Kind, Said, ThisYear, ByStaff ? By : null);

    // A contact moment that was written down as it took place need not say twice when that was.
    private IReadOnlyDictionary<string, string> Said => Kind == AuditKind.InteractionAdded
        && Values.GetValueOrDefault("at") == $"{WorkingCalendar.ToLocal(At):yyyy-MM-dd HH:mm}"
            ? Values.Where(v => v.Key != "at").ToDictionary() : Values;
}
