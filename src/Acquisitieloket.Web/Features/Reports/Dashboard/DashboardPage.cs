using System.Globalization;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Reports.AttentionLeads;
using Acquisitieloket.Web.Features.Reports.ReportLeads;

namespace Acquisitieloket.Web.Features.Reports.Dashboard;

/// <summary>The dashboard as one reader sees it.</summary>
public sealed record DashboardPage
{
    public required ReportForm Form { get; init; }
    public required KeyFigureReport Report { get; init; }
    public required IReadOnlyList<Tile> Tiles { get; init; }
    /// <summary>Null for who opens no leads.</summary>
    public required IReadOnlyList<Attention>? Attention { get; init; }
    public required DateOnly Today { get; init; }
    public required DateTime At { get; init; }
    public required long OwnDepartmentId { get; init; }
    public bool MaySetTargets { get; init; }
    public bool Rounded { get; init; }
    public bool Behind { get; init; }

    /// <summary>Over which months the figures are; who opens no leads is told of other ones.</summary>
    public string Period => Rounded ? $"Over {Today.Year} tot en met {Today.ToString("d MMMM", CultureInfo.CurrentCulture)}"
        : $"Over de laatste twaalf hele maanden: {FactWords.Period(Report.Asked)}";

    public IEnumerable<Municipality> Municipalities => Enum.GetValues<Municipality>().Where(m => Form.Municipality is null || m == Form.Municipality);

    public Attention? Find(AttentionKind kind, Municipality municipality) => Attention!.FirstOrDefault(a => a.Kind == kind && a.Municipality == municipality);

    public static string Words(AttentionKind kind) => kind switch
    {
        AttentionKind.Late => "Leads met een toezegging die te laat is",
        AttentionKind.NotAccepted => "Overgedragen leads die niemand overnam",
        AttentionKind.FollowUps => "Opvolgacties van vóór vandaag",
        AttentionKind.Approvals => "Goedkeuringen waarop een andere gemeente wacht",
        _ => "Open leads waarmee 90 dagen niets gebeurde",
    };

    public static string Number(LeadCount count) => ReportNames.Written(count.AtLeast) + (count.More ? "+" : "");

    /// <summary>The list of exactly those leads; null where there is none, or where the list would leave out what the viewer may not open.</summary>
    public string? Address(Attention of) => of.Kind switch
    {
        AttentionKind.Late => $"/queue?scope=all&municipality={Lower(of.Municipality)}&term=late",
        AttentionKind.NotAccepted when of.DepartmentId == OwnDepartmentId => $"/queue?scope=all&municipality={Lower(of.Municipality)}&forwarded=true",
        AttentionKind.FollowUps or AttentionKind.Approvals => AttentionForm.Address(of.Kind, of.Municipality),
        _ => of.Entries is { } entries ? ReportLeadsForm.Address(entries, null) : null,
    };

    private static string Lower(Municipality municipality) => $"{municipality}".ToLowerInvariant();
}
