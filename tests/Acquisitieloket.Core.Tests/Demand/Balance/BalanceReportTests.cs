using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand.Balance;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Bogus;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Demand.Balance;

public sealed class SqliteBalanceReportTests() : BalanceReportTests(new SqliteDatabases());

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlBalanceReportTests(PostgresDatabases databases) : BalanceReportTests(databases);

public abstract class BalanceReportTests(ITestDatabases databases) : IAsyncLifetime
{
    private static readonly DemandSelection Two = new() { FirstYear = 2025, LastYear = 2026 };
    private readonly TestCore core = new(databases);
    private readonly TestData data = new();
    private AppUser tom = null!, esra = null!;

    public async Task InitializeAsync()
    {
        (tom, esra) = (data.User(data.Department()), data.User(data.Department(Municipality.Almelo)));
        await core.Add(tom, esra);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Fact]
    public async Task Read_OfASmallSet_GivesTheFiguresWorkedOutByHand()
    {
        await core.Add(Lead(tom, new(2025, 3, 1), 4_000, 100, Segment.IndustryAndConstruction));
        var sent = await core.Add(Lead(tom, new(2025, 6, 1), 20_000, 700, Segment.IndustryAndConstruction));
        await core.Add(new Proposal { LeadId = sent.Id, Number = 1, Language = "nl", CreatedAt = TestClock.Start, CreatedByName = "T", ValidUntil = new(2027, 1, 1), SentAt = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc) });
        var won = Lead(esra, new(2024, 6, 1), 60_000, null, Segment.TransportWholesaleDistribution);
        (won.Stage, won.ClosedAt) = (LeadStage.Established, new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc));
        await core.Add(won);
        await core.Add(Lead(esra, new(2026, 1, 1), null, 50, Segment.BusinessServices));
        var (open, late) = (data.Site(), data.Site(Municipality.Almelo));
        (open.SpaceTypes, late.SpaceTypes, late.Programme) = (["kavel"], ["kavel"], ProgrammeStatus.StrategicReserve);
        open.Plots = [Plot("1", 5_000), Plot("2", 3_000, PlotStatus.InSelection), Plot("3", 20_000, PlotStatus.Option, 500), Plot("4", 7_000, PlotStatus.Reserved),
            Plot("5", 9_000, PlotStatus.Sold), Plot("6", 1_000, PlotStatus.NotOffered)];
        late.Plots = [Plot("1", 30_000)];
        late.Power = [new(new(2025, 1, 1), 100, null), new(new(2026, 1, 1), 1_500, 3_000), new(new(2029, 1, 1), 9_000, null)];
        await core.Add(open, late);

        var report = await Read(Two);
        Assert.Equal((3, 24_000L), Of(report.Total, DemandFigure.Asked));
        Assert.Equal((1, 20_000L), Of(report.Total, DemandFigure.Proposed));
        Assert.Equal((1, 60_000L), Of(report.Total, DemandFigure.Won));
        Assert.Equal(new SupplyStock(5_000, 3_000, 20_000, 7_000, 30_000), report.Total.Supply);
        // 50 hectares in ten years are 5 a year.
        Assert.Equal(100_000, report.Total.ForecastM2);

        var sizes = report.Rows(BalanceBy.Size).ToDictionary(r => (SizeClass)r.Value!);
        Assert.Equal((1, 4_000L), Of(sizes[SizeClass.To5000], DemandFigure.Asked));
        Assert.Equal(new SupplyStock(5_000, 3_000, 0, 0, 0), sizes[SizeClass.To5000].Supply);
        Assert.Equal((1, 0L), Of(sizes[SizeClass.Unknown], DemandFigure.Asked));
        Assert.Equal(30_000, sizes[SizeClass.To50000].Supply!.ReserveM2);
        Assert.Equal([(SizeClass.Larger, 60_000L)], sizes.Where(s => Of(s.Value, DemandFigure.Won).Item1 > 0).Select(s => (s.Key, Of(s.Value, DemandFigure.Won).Item2)));
        var powers = report.Rows(BalanceBy.Power).ToDictionary(r => (PowerClass)r.Value!);
        Assert.Equal(20_000, powers[PowerClass.To630].Supply!.OptionM2);
        Assert.Equal(30_000, powers[PowerClass.To2000].Supply!.ReserveM2);
        Assert.Equal((1, 20_000L), Of(powers[PowerClass.To2000], DemandFigure.Asked));

        Assert.Equal([(Segment.IndustryAndConstruction, 10_000L), (Segment.TransportWholesaleDistribution, 50_000L), (Segment.ConsumerServices, 20_000L), (Segment.BusinessServices, 20_000L)],
            report.Rows(BalanceBy.Segment).Select(r => ((Segment)r.Value!, r.ForecastM2!.Value)));
        Assert.Equal([(2025, 2, 50_000L), (2026, 1, 50_000L)], report.Rows(BalanceBy.Year).Select(r => ((int)r.Value!, Of(r, DemandFigure.Asked).Item1, r.ForecastM2!.Value)));
        var almelo = await Read(Two with { Municipality = Municipality.Almelo });
        Assert.Equal((0L, 30_000L, null), (almelo.Total.Supply!.AvailableM2, almelo.Total.Supply.ReserveM2, almelo.Total.ForecastM2));
        Assert.Equal((1, 0L), Of(almelo.Total, DemandFigure.Asked));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Rows_WhicheverWayTheyAreRead_AddUpToTheTotalAndToTheLeadsBehindThem(int seed)
    {
        var random = new Randomizer(seed);
        var leads = Enumerable.Range(0, 80).Select(_ =>
        {
            var lead = Lead(random.Bool() ? tom : esra, new(random.Int(2025, 2026), random.Int(1, 12), 15), random.Bool(0.1f) ? null : random.Int(500, 80_000),
                random.Bool(0.3f) ? null : random.Int(10, 5_000), random.Enum<Segment>());
            if (random.Bool(0.3f))
                (lead.Stage, lead.ClosedAt) = (LeadStage.Established, new(2026, random.Int(1, 12), 3, 0, 0, 0, DateTimeKind.Utc));
            return lead;
        }).ToArray();
        await core.Add(leads[0], [.. leads.Skip(1)]);
        foreach (var asked in new[] { Two, Two with { Segment = Segment.ConsumerServices }, Two with { Size = SizeClass.To25000, Power = PowerClass.To630 } })
        {
            var report = await Read(asked);
            foreach (var by in Enum.GetValues<BalanceBy>())
                foreach (var figure in Enum.GetValues<DemandFigure>())
                {
                    Assert.Equal(report.Total.Demand[figure], DemandFigures.Sum(report.Rows(by).Select(r => r.Demand[figure])));
                    foreach (var row in report.Rows(by))
                    {
                        var behind = await core.Read(db => row.Selection.In(db, figure, TestClock.Start).Select(l => l.AskedM2).ToListAsync());
                        Assert.Equal(row.Demand[figure], new(behind.Count, behind.Count(m2 => m2 is not null), behind.Sum(m2 => (long)(m2 ?? 0))));
                    }
                }
        }
    }

    [Fact]
    public void Forecast_IsTheMeanOfItsPeriodAndNothingBeyondIt()
    {
        var forecast = DemandForecast.Region;
        Assert.Equal([80, 100, 40, 45], forecast.Periods[0].Hectares.OrderBy(h => h.Key).Select(h => h.Value));
        Assert.Equal(25_000, forecast.MeanM2(2030, 2030, Segment.TransportWholesaleDistribution));
        Assert.Equal(50_000 + 15_000, forecast.MeanM2(2030, 2031, null));
        Assert.Null(forecast.MeanM2(2040, 2041, null));
        Assert.Contains("Ontwikkelingsperspectief", forecast.Source);
    }

    private static (int, long) Of(BalanceRow row, DemandFigure figure) => (row.Demand[figure].Count, row.Demand[figure].M2);

    private Task<BalanceReport> Read(DemandSelection asked) =>
        core.Do<AppDbContext, BalanceReport>(db => BalanceReport.ReadAsync(db, asked, TestClock.Start, default));

    private static Plot Plot(string number, int m2, PlotStatus status = PlotStatus.Offered, int? kva = null) =>
        new() { Number = number, AreaM2 = m2, Registered = status, PowerKva = kva };

    private Lead Lead(AppUser person, DateOnly received, int? m2, int? kva, Segment segment)
    {
        var lead = data.Lead();
        (lead.ContactPerson, lead.ContactPersonId, lead.Department, lead.DepartmentId) = (null, person.Id, null, person.DepartmentId);
        (lead.CreatedAt, lead.AskedM2, lead.AskedKva, lead.Segment) = (received.ToDateTime(new(12, 0), DateTimeKind.Utc), m2, kva, segment);
        return lead;
    }
}
