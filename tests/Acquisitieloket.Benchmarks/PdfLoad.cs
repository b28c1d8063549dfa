using System.Diagnostics;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Benchmarks;

/// <summary>From a proposal of three sites being asked to its tagged PDF being stored, one at a time.</summary>
internal static class PdfLoad
{
    private const int Times = 12;

    public static async Task<int> RunAsync()
    {
        await using var core = new TestCore();
        var data = new TestData();
        var lead = await core.Add(data.Lead());
        var sites = DemoSupply.Build(DateOnly.FromDateTime(core.Clock.UtcNow)).Take(3).ToList();
        await core.Add(sites[0], sites[1], sites[2]);
        var took = new List<double>();
        var cpu = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Times; i++)
        {
            var from = Stopwatch.GetTimestamp();
            await core.Do<ProposalService>(service => service.MakeAsync(new MakeProposal
            {
                LeadId = lead.Id, Language = "nl", SendWhenMade = false,
                ValidUntil = DateOnly.FromDateTime(core.Clock.UtcNow).AddDays(30),
                Sites = [.. sites.Select(site => new ProposedSite(site.Id, "Dicht bij uw klanten en met ruimte om te groeien."))],
            }, Actor.System));
            await core.Do<IEnumerable<WorkKind>>(kinds => kinds.Single(k => k.RowType == typeof(ProposalJob)).Run(default));
            took.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }
        var stored = await core.Read(db => db.Proposals.CountAsync(p => p.FileHash != null));
        took.Sort();
        Pace.Print($"proposals of three sites, {stored} of {Times} stored", new Pace(1000 / took.Average(), took[^1],
            (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / Times));
        return stored == Times ? 0 : 1;
    }
}
