using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand.Balance;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demand.Scenario;

/// <summary>What happens to an open enquiry.</summary>
public enum ScenarioEffect
{
    /// <summary>A site that suits now would suit no more.</summary>
    Loses,
    /// <summary>And no other would.</summary>
    LeftWithNone,
    /// <summary>A site would suit that does not suit now.</summary>
    Gains,
    /// <summary>And none does now.</summary>
    GetsFirst,
}

/// <summary>Hectares of a size class before and after.</summary>
public sealed record ScenarioRow(SizeClass Size, SupplyStock Before, SupplyStock After);

/// <summary>An open enquiry with what it would lose and gain, as names of sites.</summary>
public sealed record ScenarioLead(long LeadId, int? M2, IReadOnlyList<string> Lost, IReadOnlyList<string> Gained, int SuitableBefore)
{
    public bool Has(ScenarioEffect effect) => effect switch
    {
        ScenarioEffect.Loses => Lost.Count > 0,
        ScenarioEffect.LeftWithNone => Lost.Count > 0 && SuitableBefore + Gained.Count == Lost.Count,
        ScenarioEffect.Gains => Gained.Count > 0,
        _ => Gained.Count > 0 && SuitableBefore == 0,
    };
}

/// <summary>A change of the programme thought through; nothing of it is stored.</summary>
public sealed record ScenarioReport
{
    /// <summary>Open enquiries that are looked at; the newest when there are more.</summary>
    public const int MostLeads = 2000;

    public required ScenarioChange Change { get; init; }
    public required IReadOnlyList<Site> Sites { get; init; }
    public required IReadOnlyList<ScenarioRow> Rows { get; init; }
    /// <summary>What really would come later: whole plots, so mostly a little more than asked.</summary>
    public required long PhasedM2 { get; init; }
    public required int Looked { get; init; }
    public required bool MoreLeads { get; init; }
    public required IReadOnlyList<ScenarioLead> Leads { get; init; }

    public SupplyStock Before => SupplyStock.Sum(Rows.Select(r => r.Before));
    public SupplyStock After => SupplyStock.Sum(Rows.Select(r => r.After));

    public DemandFigures Of(ScenarioEffect effect) => DemandFigures.Sum(Leads.Where(l => l.Has(effect)).Select(l => new DemandFigures(1, l.M2 is null ? 0 : 1, l.M2 ?? 0)));

    public static async Task<ScenarioReport> ReadAsync(AppDbContext db, ScenarioChange change, DateTime now, CancellationToken cancellation)
    {
        // Read twice: one as it is, and one that is changed in memory only.
        var (sites, then) = (await SitesAsync(db, now, cancellation), await SitesAsync(db, now, cancellation));
        var phased = then.Sum(change.Apply);
        var (supply, changed) = (sites.Select(SiteSupply.Of).ToList(), then.Where(change.Touches).Select(SiteSupply.Of).ToList());
        var found = change.IsNone ? [] : await db.Leads.AsNoTracking().Where(l => l.ClosedAt == null).OrderByDescending(l => l.Id).Take(MostLeads + 1)
            .Select(l => new { l.Id, l.AskedM2, l.Requirements }).ToListAsync(cancellation);
        var today = WorkingCalendar.DayOf(now);
        var leads = found.Take(MostLeads).Select(l => Judge(l.Id, l.AskedM2, l.Requirements)).Where(l => l.Lost.Count + l.Gained.Count > 0).ToList();
        var (before, after) = (CellsOf(sites, today), CellsOf(then, today));
        return new()
        {
            Change = change, Sites = sites, PhasedM2 = phased, Leads = leads, Looked = Math.Min(found.Count, MostLeads), MoreLeads = found.Count > MostLeads,
            Rows = [.. Enum.GetValues<SizeClass>().Where(s => s != SizeClass.Unknown).Select(s => new ScenarioRow(s, StockOf(before, s), StockOf(after, s)))],
        };

        ScenarioLead Judge(long id, int? m2, Requirements asked)
        {
            var was = Matcher.Rank(asked, supply, today).Sites.Where(s => s.Verdict == Verdict.Suitable).Select(s => s.SiteId).ToHashSet();
            var will = Matcher.Rank(asked, changed, today).Sites;
            return new(id, m2,
                [.. will.Where(s => was.Contains(s.SiteId) && s.Verdict != Verdict.Suitable).Select(s => s.Name)],
                [.. will.Where(s => !was.Contains(s.SiteId) && s.Verdict == Verdict.Suitable).Select(s => s.Name)], was.Count);
        }
    }

    private static Task<List<Site>> SitesAsync(AppDbContext db, DateTime now, CancellationToken cancellation) =>
        db.Sites.AsNoTracking().WithPlots(now).Include(s => s.Buildings).OrderBy(s => s.Name).ToListAsync(cancellation);

    // What has left the programme is no supply, whatever its plots say.
    private static IReadOnlyList<SupplyCell> CellsOf(List<Site> sites, DateOnly day) =>
        SupplyCell.Of(sites.Where(s => s.Programme != ProgrammeStatus.Dropped), day);

    private static SupplyStock StockOf(IReadOnlyList<SupplyCell> cells, SizeClass size) => SupplyStock.Sum(cells.Where(c => c.Size == size).Select(c => c.Stock));
}
