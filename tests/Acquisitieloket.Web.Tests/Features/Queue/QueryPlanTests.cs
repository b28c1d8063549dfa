using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Web.Features.Queue.Browse;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Queue;

/// <summary>
/// The queue stays quick however many leads there are because an index serves each way of going through it: nothing is
/// sorted, and no table is read whole.
/// </summary>
public abstract class QueryPlanTests(ITestDatabases databases, int leads) : IAsyncLifetime
{
    private readonly TestCore core = new(databases);
    private readonly TestData data = new();
    private List<AppUser> people = [];

    // Filters that leave out rows of the list as it goes by.
    private static readonly QueueForm[] Filters =
    [
        new() { Segment = Segment.BusinessServices }, new() { Municipality = Municipality.Borne }, new() { Cluster = Cluster.Htsm },
        new() { Term = TermState.Late }, new() { Term = TermState.Warning }, new() { Term = TermState.InTime },
        new() { Term = TermState.Paused }, new() { Confidential = true }, new() { Confidential = false },
        new() { Channel = Channel.Web }, new() { Language = "de" }, new() { Found = "beurs" },
        new() { Person = 1 }, new() { From = new(2020, 1, 1) }, new() { Until = new(2026, 2, 1) },
    ];

    public static TheoryData<string> Orders => [.. QueueOrder.All.Select(o => o.Token)];

    public async Task InitializeAsync()
    {
        people = [.. Enum.GetValues<Municipality>().Select(m => data.User(data.Department(m)))];
        await core.Add(people[0], [.. people.Skip(1)]);
        await core.Do<AppDbContext>(db => GeneratedLeads.FillAsync(db, data, people, leads));
        await core.Do<AppDbContext>(PrepareAsync);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Page_WithAnyScopeAndStage_IsReadFromAnIndexInItsOrder(string sort)
    {
        var wrong = new List<string>();
        foreach (var scope in Enum.GetValues<QueueScope>())
            foreach (var stage in (string?[])[null, "all", "closed", "not-established", "matching", "lost"])
                wrong.AddRange(await WrongAsync(new QueueForm { Scope = scope, Stage = stage, Sort = sort }));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Take(20)));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Page_WithAnyFilter_IsReadFromAnIndexInItsOrder(string sort)
    {
        var wrong = new List<string>();
        foreach (var filter in Filters)
            foreach (var scope in Enum.GetValues<QueueScope>())
                wrong.AddRange(await WrongAsync(filter with { Scope = scope, Stage = sort.EndsWith("stage") ? "matching" : null, Sort = sort }));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Take(20)));
    }

    private async Task<IEnumerable<string>> WrongAsync(QueueForm form)
    {
        List<string> lines = [.. await PlansAsync(form, deep: false), .. await PlansAsync(form, deep: true)];
        Assert.NotEmpty(lines);
        return lines.Where(IsWrong).Select(line => $"{form.Address}: {line}");
    }

    private protected Task<List<string>> PlansAsync(QueueForm form, bool deep) => core.Read(async db =>
    {
        var viewer = new Viewer(people[0].Id, "Iemand", people[0].DepartmentId, new HashSet<string> { Role.AccountManager });
        var plans = new List<string>();
        await db.Database.OpenConnectionAsync();
        await SettleAsync(db);
        foreach (var stretch in QueueOrder.Find(form.Sort).StretchesOf(form))
        {
            var from = deep ? Cursors().First(stretch.Holds) : null;
            await using var command = stretch.Rows(QueueReader.Indexed(new QueueReader(db, core.Clock).Leads(form, viewer), form, stretch, viewer, few: form.Forwarded), from, false)
                .Take(QueueReader.PageSize).Select(QueueRow.From(db, viewer, new DateOnly(2026, 9, 7))).CreateDbCommand();
            command.CommandText = Explained(command.CommandText);
            await using var lines = await command.ExecuteReaderAsync();
            while (await lines.ReadAsync())
                plans.Add(lines.GetString(lines.FieldCount - 1));
        }
        if (CountsByIndex && form.Text is null)
            plans.AddRange(await CountPlanAsync(db, form, viewer));
        return plans;
    });

    private async Task<List<string>> CountPlanAsync(AppDbContext db, QueueForm form, Viewer viewer)
    {
        var (reader, plan) = (new QueueReader(db, core.Clock), new List<string>());
        foreach (var counted in (IQueryable<Lead>[])[reader.Held(form, viewer), reader.LookedAt(form, viewer)])
        {
            await using var command = counted.Select(l => l.Id).Take(QueueReader.CountLimit).CreateDbCommand();
            command.CommandText = Explained(command.CommandText);
            await using var lines = await command.ExecuteReaderAsync();
            while (await lines.ReadAsync())
                plan.Add(lines.GetString(lines.FieldCount - 1));
        }
        return plan;
    }

    private static IEnumerable<QueueCursor> Cursors()
    {
        var moment = TestClock.Start.AddDays(-100);
        return ((string[])
        [
            QueueCursor.Of(moment, 100), QueueCursor.OfReceived(moment, 100),
            .. LeadStages.All.Select(s => QueueCursor.Of(s, moment, 100)),
        ]).Select(text => QueueCursor.Parse(text)!);
    }

    /// <summary>PostgreSQL counts by a scan where it knows that a thousand are soon found.</summary>
    protected virtual bool CountsByIndex => true;

    protected abstract string Explained(string statement);

    protected abstract Task PrepareAsync(AppDbContext db);

    protected abstract Task SettleAsync(AppDbContext db);

    protected abstract bool IsWrong(string line);
}

public sealed class SqliteQueryPlanTests() : QueryPlanTests(new SqliteDatabases(), 5000)
{
    protected override string Explained(string statement) => $"EXPLAIN QUERY PLAN {SqliteIndexes.Named(statement)}";

    protected override Task PrepareAsync(AppDbContext db) => Task.CompletedTask;

    protected override Task SettleAsync(AppDbContext db) => Task.CompletedTask;

    // "l0" is the page itself, fifty rows that names are looked up for.
    protected override bool IsWrong(string line) => line.Contains("TEMP B-TREE") || line.Contains("AUTOMATIC")
        || (line.StartsWith("SCAN", StringComparison.Ordinal) && !line.Contains("USING") && line != "SCAN l0");

    [Theory]
    [InlineData("IX_Leads_Forwarded")]
    [InlineData("IX_Leads_Reference", "TW-4K7")]
    public async Task Page_WhenFewAreAskedFor_FindsThemByTheirIndex(string index, string? text = null)
    {
        var plans = await PlansAsync(new QueueForm { Scope = QueueScope.All, Stage = "all", Forwarded = text is null, Text = text }, deep: false);

        Assert.Contains(plans, line => line.Contains($"USING INDEX {index} "));
        Assert.DoesNotContain(plans, line => line.StartsWith("SCAN", StringComparison.Ordinal) && !line.Contains("SCAN l0"));
    }

    [Theory]
    [InlineData("anna@kampenhof.example", "IX_Contacts_EmailKey")]
    [InlineData("06-12345678", "IX_Contacts_PhoneKey")]
    public async Task Page_WhenAnAddressOrNumberIsTyped_FindsItsContactByIndex(string text, string index)
    {
        var plans = await PlansAsync(new QueueForm { Scope = QueueScope.All, Stage = "all", Text = text }, deep: false);

        Assert.Contains(plans, line => line.Contains(index));
        Assert.DoesNotContain(plans, line => line.StartsWith("SCAN", StringComparison.Ordinal) && line.Contains("Contacts"));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Page_WhenWordsAreLookedFor_FindsThemByTheirIndex(string sort)
    {
        var form = new QueueForm { Scope = QueueScope.All, Stage = "all", Text = "kampen hallen", Sort = sort };

        var plans = await PlansAsync(form, deep: false);

        Assert.Contains(plans, line => line.Contains("VIRTUAL TABLE INDEX"));
    }
}

/// <summary>
/// PostgreSQL chooses by how the values are spread, so that a few rows it may well sort. Forbidden to, it still sorts where
/// no index has the order: that is what is asked here.
/// </summary>
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlQueryPlanTests(PostgresDatabases databases)
    : QueryPlanTests(databases, 20_000), IClassFixture<PostgresDatabases>
{
    protected override bool CountsByIndex => false;

    protected override string Explained(string statement) => $"EXPLAIN {statement}";

    protected override Task PrepareAsync(AppDbContext db) => db.Database.ExecuteSqlRawAsync("ANALYZE");

    protected override Task SettleAsync(AppDbContext db) => db.Database.ExecuteSqlRawAsync(
        "SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off; SET enable_incremental_sort = off");

    protected override bool IsWrong(string line) =>
        line.Contains("Seq Scan on \"Leads\"") || line.TrimStart(' ', '-', '>').StartsWith("Sort ", StringComparison.Ordinal);
}
