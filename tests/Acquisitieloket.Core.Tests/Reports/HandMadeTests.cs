using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Tests.Reports;

/// <summary>Four leads of the summer of 2026, of which every figure of every report was worked out by hand.</summary>
public sealed class HandMadeTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 9, 7);
    private static readonly ReportAsked Summer = new(new(new(2026, 5, 1), new(2026, 9, 1)));

    private readonly TestCore core = new();
    private readonly TestData data = new();

    public async Task InitializeAsync()
    {
        var (hengelo, almelo) = (data.User(data.Department()), data.User(data.Department(Municipality.Almelo)));
        // Settled after six weeks on a hectare, with a proposal on the tenth of June.
        var settled = Lead(hengelo, 10_000, (LeadStage.New, 6, 1), (LeadStage.Qualified, 6, 2), (LeadStage.Matching, 6, 3), (LeadStage.Proposal, 6, 10),
            (LeadStage.Negotiation, 6, 24), (LeadStage.Reservation, 7, 1), (LeadStage.Verifying, 7, 8), (LeadStage.Established, 7, 15));
        settled.Jobs = 20;
        var lost = Lead(hengelo, 5_000, (LeadStage.New, 6, 15), (LeadStage.Qualified, 6, 16), (LeadStage.Lost, 6, 30));
        (lost.OutcomeCause, lost.MovesWithinRegion) = (OutcomeCause.Price, true);
        var open = Lead(almelo, null, (LeadStage.New, 7, 6), (LeadStage.Qualified, 7, 8), (LeadStage.Matching, 7, 9));
        open.Requirements = open.Requirements with { OperationalOn = new(2026, 12, 1) };
        var withdrawn = Lead(almelo, null, (LeadStage.New, 5, 4), (LeadStage.Withdrawn, 5, 11));
        var (chosen, refused) = (data.Site(), data.Site(Municipality.Almelo));
        await core.Do<AppDbContext>(async db =>
        {
            foreach (var (lead, steps) in stories)
            {
                db.Add(lead);
                db.AddRange(steps.Select((s, i) => new StageChange { Lead = lead, From = i == 0 ? null : steps[i - 1].To, To = s.To, At = s.At, ByName = "Test" }));
            }
            db.ServiceTerms.AddRange(Term(settled, At(6, 3), At(6, 2)), Term(lost, At(6, 17), At(6, 18)), Term(open, At(7, 8), null),
                Term(open, At(9, 7), null), Term(withdrawn, At(5, 6), null));
            db.ServiceTerms.Local.Last().CancelledAt = At(5, 11);
            db.Proposals.Add(new Proposal
            {
                Lead = settled, Number = 1, Language = "nl", CreatedAt = At(6, 10), CreatedByName = "Test", ValidUntil = Today, SentAt = At(6, 10),
                FirstIn = Municipality.Hengelo, BestIn = Municipality.Almelo,
                Sites = [new() { Site = chosen, Order = 1, Answer = ProposalAnswer.Visit }, new() { Site = refused, Order = 2, Answer = ProposalAnswer.NotInterested }],
            });
            settled.EstablishedSite = chosen;
            // It promised less land and more jobs than it had asked for; after six months some of it was there.
            db.AftercareChecks.AddRange(Check(settled, 6, 9_000, 15), Check(settled, 12, null, null));
            await db.SaveChangesAsync();
        });
        await core.Do<ReportSums>(sums => sums.CatchUpAsync());
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Fact]
    public async Task Funnel()
    {
        var report = await core.Do<ReportSums, FunnelReport>(sums => FunnelReport.ReadAsync(sums, Summer, default));

        Assert.Equal([4, 3, 2, 1, 1, 1, 1, 1], report.Stages.Select(s => s.Reached.Count));
        Assert.Equal([100, 75, 50, 25, 25, 25, 25, 25], report.Stages.Select(s => s.OfAll));
        Assert.Equal([null, 75, 67, 50, 100, 100, 100, 100], report.Stages.Select(s => s.OfPrevious));
        // New: one, one, two and five working days. Qualified: one, one and ten.
        Assert.Equal([new Spread(4, 1, 5), new(3, 1, 10), new(1, 5, 5)], report.Stages.Take(3).Select(s => s.Stay));
    }

    [Fact]
    public async Task KeyFigures()
    {
        var report = await core.Do<ReportSums, KeyFigureReport>(sums => KeyFigureReport.ReadAsync(sums, Summer, Today, default));
        KeyFigureLine Of(KeyFigure figure) => report.Lines.Single(l => l.Figure == figure);

        Assert.Equal((4, 0), (Of(KeyFigure.Received).Now.Number, Of(KeyFigure.Received).Before.Number));
        Assert.Equal([1, 2, 1, 0, 0], Of(KeyFigure.Received).Months.Select(m => m.Number!.Value));
        // May: the withdrawn one is over. June: the settled one is on its way. From July on the one that is still open.
        Assert.Equal([0, 1, 1, 1, 1], Of(KeyFigure.Open).Months.Select(m => m.Number!.Value));
        Assert.Equal(33, Of(KeyFigure.TermsOnTime).Now.Told(KeyFigureUnit.Percent, new(true)));
        Assert.Null(Of(KeyFigure.TermsOnTime).Before.Told(KeyFigureUnit.Percent, new(true)));
        // From Monday the first of June to Wednesday the tenth.
        Assert.Equal(new KeyFigureValue(7, 1), Of(KeyFigure.DaysToProposal).Now);
        Assert.Equal(new KeyFigureValue(1, 3), Of(KeyFigure.EstablishedShare).Now);
        // It promised 24 when it settled.
        Assert.Equal(new KeyFigureValue(24, 1), Of(KeyFigure.Jobs).Now);
        Assert.Equal([0, 0, 1, 0, 0], Of(KeyFigure.Established).Months.Select(m => m.Number!.Value));
    }

    [Fact]
    public async Task Terms()
    {
        var report = await core.Do<ReportSums, TermsReport>(sums => TermsReport.ReadAsync(sums, Summer, Today, default));

        // The one that is due today may still be kept; the cancelled one never counts.
        Assert.Equal((3, 1, 1, 1, 33), (report.Total.Due, report.Total.Kept.Count, report.Total.Late.Count, report.Total.Open.Count, report.Total.KeptShare));
        Assert.Equal([(Municipality.Almelo, 0), (Municipality.Hengelo, 50)],
            report.Departments.Where(d => d.Line.Due > 0).Select(d => (d.Municipality, d.Line.KeptShare!.Value)));
        Assert.Equal([2, 1], report.Months.Where(m => m.Line.Due > 0).Select(m => m.Line.Due));
    }

    [Fact]
    public async Task Endings()
    {
        var report = await core.Do<ReportSums, EndingsReport>(sums => EndingsReport.ReadAsync(sums, Summer, default));

        Assert.Equal(new Quantities(3, 15_000, 0, 20), report.Total.Sum);
        Assert.Equal(new Quantities(1, 10_000, 0, 20), report.Stages.Single(s => s.Stage == LeadStage.Established).All.Sum);
        var lost = report.Stages.Single(s => s.Stage == LeadStage.Lost);
        Assert.Equal((OutcomeCause.Price, 1, 5_000), (lost.Causes.Single().Cause, lost.Causes.Single().Tally.Count, lost.All.Sum.M2));
    }

    [Fact]
    public async Task Proposals()
    {
        var report = await core.Do<ReportSums, ProposalsReport>(sums => ProposalsReport.ReadAsync(sums, Summer, default));

        Assert.Equal((1, 1, 0), (report.Total.First.Count, report.Total.Sent.Count, report.Total.Further.Count));
        Assert.Equal((new Spread(1, 7, 7), new Spread(1, 6, 6)), (report.Total.SinceReceived, report.Total.SinceQualified));
        Assert.Equal(new DateOnly(2026, 6, 1), Assert.Single(report.Months, m => m.Sent.Count > 0).Span.First);
    }

    [Fact]
    public async Task ProposedSites()
    {
        var report = await core.Do<ReportSums, ProposalsReport>(sums => ProposalsReport.ReadAsync(sums, Summer, default));

        // It settled on the first of the two and did not want the other.
        Assert.Equal([(1, 0, 1, 1, 1), (1, 1, 0, 0, 0)], report.Sites.OrderBy(s => s.SiteId)
            .Select(s => ((int)s.Proposed.Count, (int)s.NotInterested.Count, (int)s.Interested.Count, (int)s.Chosen.Count, (int)s.Established.Count)));
    }

    [Fact]
    public async Task Results()
    {
        var report = await core.Do<ReportSums, ResultsReport>(sums => ResultsReport.ReadAsync(sums, Summer, default));

        // Four asked for a hectare and a half; the one that asked half a hectare already sits in the region.
        Assert.Equal((new Quantities(4, 15_000, 0, 20), new Quantities(3, 10_000, 0, 20)), Of(report.Total, ResultStep.Asked));
        Assert.Equal((new Quantities(1, 10_000, 0, 20), new Quantities(1, 10_000, 0, 20)), Of(report.Total, ResultStep.Proposed));
        Assert.Equal((new Quantities(1, 9_500, 0, 24), new Quantities(1, 9_500, 0, 24)), Of(report.Total, ResultStep.Established));
        Assert.Equal(new Quantities(1, 9_500, 0, 24), report.Total[ResultStep.Promised].Gross.Sum);
        Assert.Equal(new Quantities(1, 9_000, 0, 15), report.Total[ResultStep.Actual].Gross.Sum);
        Assert.Equal([(Municipality.Almelo, 2, 2, 0), (Municipality.Hengelo, 2, 1, 1)], report.Departments.Where(d => d.Line[ResultStep.Asked].Gross.Count > 0)
            .Select(d => (d.Municipality, (int)d.Line[ResultStep.Asked].Gross.Count, (int)d.Line[ResultStep.Asked].Net.Count, (int)d.Line[ResultStep.Established].Gross.Count)));

        // Nothing of it in the months before.
        var before = await core.Do<ReportSums, ResultsReport>(sums => ResultsReport.ReadAsync(sums, Summer.Before, default));
        Assert.All(before.Total.Steps.Values, s => Assert.True(s.Gross.Sum.IsNone));

        static (Quantities, Quantities) Of(ResultLine line, ResultStep step) => (line[step].Gross.Sum, line[step].Net.Sum);
    }

    [Fact]
    public async Task Retention()
    {
        // Two years after the end of June the lost one goes, and after the eleventh of May the withdrawn one; the settled one has five years.
        async Task<string> At(DateTime now) => string.Join(' ', (await core.Do<IServiceProvider, RetentionReport>(services => RetentionReport.ReadAsync(
            services.GetRequiredService<AppDbContext>(), services.GetRequiredService<RetentionRules>(), new(), now, default))).Total.Counts.OrderBy(c => c.Key).Select(c => c.Value));

        Assert.Equal("0 0 0", await At(new(2028, 1, 31, 12, 0, 0, DateTimeKind.Utc)));
        Assert.Equal("0 0 1", await At(new(2028, 2, 1, 12, 0, 0, DateTimeKind.Utc)));
        Assert.Equal("0 1 1", await At(new(2028, 5, 1, 12, 0, 0, DateTimeKind.Utc)));
        Assert.Equal("1 1 0", await At(new(2028, 6, 30, 8, 0, 0, DateTimeKind.Utc)));
        Assert.Equal("2 0 0", await At(new(2028, 6, 30, 10, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public async Task Sources()
    {
        var report = await core.Do<ReportSums, SourcesReport>(sums => SourcesReport.ReadAsync(sums, Summer with { Municipality = Municipality.Almelo }, default));

        Assert.Equal((2, 2), (report.Total.All.Count, report.Channels[0].ByLanguage[0].Count));
    }

    [Fact]
    public async Task Landings()
    {
        var report = await core.Do<ReportSums, LandingsReport>(sums => LandingsReport.ReadAsync(sums, new(Summer.Period), Today, default));

        // Of the three that ended one settled; of the two that were qualified one; the one that was matched did: too few to reckon with.
        Assert.Equal([new StageChance(1, 3), new(1, 2), new(1, 1)], report.Likelihood.OrderBy(l => l.Key).Take(3).Select(l => l.Value));
        Assert.All(report.Likelihood.Values, chance => Assert.Null(chance.Percent));
        Assert.False(report.IsExpected);
        var quarter = Assert.Single(report.Lines, l => l.Possible.Count > 0);
        Assert.Equal((new DateOnly(2026, 10, 1), 1, 0), (quarter.Months.First, quarter.Possible.Count, quarter.Expected.Count));
    }

    [Fact]
    public async Task Gaps()
    {
        var report = await core.Do<ReportSums, GapsReport>(sums => GapsReport.ReadAsync(sums, new(Summer.Period), Today, default));

        Assert.Equal((1, 1, 0), (report.Total.Open.Count, report.Total.Still.Count, report.Total.LongStill.Count));
        Assert.Equal([1, 1, 1, 0], report.Total.Missing.OrderBy(m => m.Key).Select(m => m.Value.Count));
    }

    private readonly List<(Lead Lead, List<(LeadStage To, DateTime At)> Steps)> stories = [];

    private Lead Lead(AppUser person, int? m2, params (LeadStage To, int Month, int Day)[] path)
    {
        var (lead, steps) = (data.Lead(person), path.Select(p => (p.To, At(p.Month, p.Day))).ToList());
        (lead.CreatedAt, lead.Stage, lead.StageSince, lead.LastActivityAt, lead.AskedM2) = (steps[0].Item2, steps[^1].To, steps[^1].Item2, steps[^1].Item2, m2);
        lead.ClosedAt = lead.Stage.IsClosed() ? lead.StageSince : null;
        stories.Add((lead, steps));
        return lead;
    }

    private static AftercareCheck Check(Lead lead, int months, int? m2, int? jobs) => new()
    {
        Lead = lead, Months = months, PromisedM2 = 9_500, PromisedJobs = 24, ActualM2 = m2, ActualJobs = jobs, At = m2 is null ? null : At(8, 20),
        FollowUp = new()
        {
            Lead = lead, Assignee = lead.ContactPerson, Subject = "Nazorg", Origin = FollowUpOrigin.Playbook, CreatedAt = At(7, 15), DueAt = At(8, 20),
        },
    };

    private static ServiceTerm Term(Lead lead, DateTime due, DateTime? met) =>
        new() { Lead = lead, Kind = TermKind.FirstContact, StartedAt = lead.CreatedAt, WarnAt = due, DueAt = due, MetAt = met };

    private static DateTime At(int month, int day) => new(2026, month, day, 9, 0, 0, DateTimeKind.Utc);
}
