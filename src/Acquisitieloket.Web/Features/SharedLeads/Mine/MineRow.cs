using System.Linq.Expressions;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Web.Features.SharedLeads.Mine;

/// <summary>A lead that is shared with the viewer; without a company unless it may be named.</summary>
public sealed record MineRow
{
    public required Guid Key { get; init; }
    public required string? Company { get; init; }
    public required Segment Segment { get; init; }
    public required string Note { get; init; }
    public required string SharedBy { get; init; }
    public required string Organisation { get; init; }
    public required DateTime SharedAt { get; init; }
    public required DateOnly Until { get; init; }
    public required LeadStage Stage { get; init; }

    public string Title => Company ?? $"Een bedrijf in {Segment.Dutch()}";

    public static Expression<Func<LeadShare, MineRow>> Read { get; } = s => new MineRow
    {
        Key = s.Key, Company = s.Named ? s.Lead!.CompanyName : null, Segment = s.Lead!.Segment, Note = s.Note,
        SharedBy = s.SharedBy!.FullName, Organisation = s.SharedBy.Department!.Name, SharedAt = s.SharedAt, Until = s.Until, Stage = s.Lead.Stage,
    };
}
