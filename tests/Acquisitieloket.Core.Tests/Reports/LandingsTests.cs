using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Reports;

/// <summary>What may be expected of open leads where few leads came so far before.</summary>
public sealed class LandingsTests : IAsyncDisposable
{
    private static readonly DateTime At = new(2026, 6, 1, 9, 0, 0, DateTimeKind.Utc);

    private readonly TestCore core = new();
    private readonly TestData data = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task Expected_OfAStageThatFewReached_FollowsTheFurthestStageBeforeItThatTenReached()
    {
        var person = data.User(data.Department());
        await core.Do<AppDbContext>(async db =>
        {
            // Twelve that ended: two in their first stage, seven when they were qualified, and all three that were matched settled.
            void Add(int count, params LeadStage[] path)
            {
                for (var i = 0; i < count; i++)
                {
                    var lead = data.Lead(person);
                    (lead.CreatedAt, lead.Stage, lead.StageSince, lead.ClosedAt, lead.AskedM2) = (At, path[^1], At, path[^1].IsClosed() ? At : null, 10_000);
                    db.Add(lead);
                    db.AddRange(path.Select((to, step) => new StageChange { Lead = lead, From = step == 0 ? null : path[step - 1], To = to, At = At.AddMinutes(step), ByName = "Test" }));
                }
            }
            Add(2, LeadStage.New, LeadStage.Lost);
            Add(7, LeadStage.New, LeadStage.Qualified, LeadStage.Lost);
            Add(3, [.. LeadStages.MainLine]);
            Add(10, LeadStage.New, LeadStage.Qualified, LeadStage.Matching);
            Add(4, LeadStage.New);
            await db.SaveChangesAsync();
        });
        await core.Do<ReportSums>(sums => sums.CatchUpAsync());
        var report = await core.Do<ReportSums, LandingsReport>(sums => LandingsReport.ReadAsync(sums, new(MonthSpan.All), new(2026, 9, 7), default));

        Assert.Equal([(12, 25), (10, 30), (3, null)], LeadStages.MainLine.Take(3).Select(s => ((int)report.Likelihood[s].Closed, report.Likelihood[s].Percent)));
        // Three of the ten that are matched, not all of them; and one of the four new ones.
        Assert.Equal(new Quantities(4, 40_000, 0, 0), report.Total.Expected with { Jobs = 0, Kva = 0 });
        Assert.Equal((25, 30, null), (Told(LeadStage.New), Told(LeadStage.Qualified), Told(LeadStage.Matching)));
        int? Told(LeadStage stage) => report.Likelihood[stage].Told(CoarseFigures.Public);
    }
}
