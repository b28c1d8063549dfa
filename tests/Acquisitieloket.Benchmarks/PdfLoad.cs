using System.Diagnostics;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Benchmarks;

/// <summary>
/// From a proposal of three sites being asked to its tagged PDF being stored: one worker, and after it in the same run as many
/// as print at once, beside that one.
/// </summary>
internal static class PdfLoad
{
    /// <summary>How many workers print at once.</summary>
    public const int AtOnce = 2;

    private const int Times = 24;

    public static async Task<int> RunAsync()
    {
        await MeasureAsync(2, 8);
        var one = await MeasureAsync(1, Times);
        var several = await MeasureAsync(AtOnce, Times);
        Pace.Print("proposals of three sites, one worker", one);
        Pace.Print($"proposals of three sites, {AtOnce} workers", several);
        Console.WriteLine($"{AtOnce} workers beside one: {several.PerSecond / one.PerSecond:0.00} times as many a second; "
            + $"{several.PerSecond / Environment.ProcessorCount:0.00} a second for each of {Environment.ProcessorCount} cores");
        return 0;
    }

    /// <summary>Makes proposals by some workers at once; fails unless all are stored.</summary>
    public static async Task<Pace> MeasureAsync(int workers, int times)
    {
        await using var core = new TestCore();
        var data = new TestData();
        var leads = new List<Lead>();
        for (var i = 0; i < workers; i++)
            leads.Add(await core.Add(data.Lead()));
        var sites = DemoSupply.Build(DateOnly.FromDateTime(core.Clock.UtcNow)).Take(3).ToList();
        await core.Add(sites[0], sites[1], sites[2]);
        var took = new double[times];
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        // One lead has one proposal in the making at a time, so each worker has its own.
        await Task.WhenAll(leads.Select((lead, worker) => Task.Run(async () =>
        {
            for (var i = worker; i < times; i += workers)
            {
                var from = Stopwatch.GetTimestamp();
                await MakeAsync(core, lead, sites);
                took[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            }
        })));
        var all = new Stretch(watch.Elapsed, Environment.CpuUsage.TotalTime - cpu, took);
        var stored = await core.Read(db => db.Proposals.CountAsync(p => p.FileHash != null));
        if (stored != times)
            throw new InvalidOperationException($"{stored} of {times} proposals were stored.");
        return Pace.Of([all]);
    }

    private static async Task MakeAsync(TestCore core, Lead lead, List<Site> sites)
    {
        var proposal = await core.Do<ProposalService, Proposal>(service => service.MakeAsync(new MakeProposal
        {
            LeadId = lead.Id, Language = "nl", SendWhenMade = false, Reason = "Test",
            ValidUntil = DateOnly.FromDateTime(core.Clock.UtcNow).AddDays(30),
            Sites = [.. sites.Select(site => new ProposedSite(site.Id, "Dicht bij uw klanten en met ruimte om te groeien."))],
        }, Actor.System));
        // The other worker may have taken it up, and then has to finish it.
        do
            await core.Do<IEnumerable<WorkKind>>(kinds => kinds.Single(k => k.RowType == typeof(ProposalJob)).Run(default));
        while (!await core.Read(db => db.ProposalJobs.AnyAsync(j => j.ProposalId == proposal.Id && j.DoneAt != null)));
    }
}
