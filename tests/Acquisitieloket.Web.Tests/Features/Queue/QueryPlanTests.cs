using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Web.Features.Queue.Browse;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Queue;

/// <summary>The queue stays quick however many leads there are because an index serves each way of going through it.</summary>
public sealed class QueryPlanTests : IAsyncLifetime
{
    private static readonly Viewer Someone = new(1, "Iemand", 1, new HashSet<string> { Role.AccountManager });

    private readonly TestCore core = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Theory]
    [InlineData(QueueScope.All, null, "term")]
    [InlineData(QueueScope.All, null, "-term")]
    [InlineData(QueueScope.All, null, "received")]
    [InlineData(QueueScope.All, null, "-received")]
    [InlineData(QueueScope.All, null, "stage")]
    [InlineData(QueueScope.All, "all", "-received")]
    [InlineData(QueueScope.All, "matching", "-received")]
    [InlineData(QueueScope.Department, null, "term")]
    [InlineData(QueueScope.Department, null, "-received")]
    [InlineData(QueueScope.Mine, null, "term")]
    [InlineData(QueueScope.Mine, null, "-received")]
    [InlineData(QueueScope.Mine, "all", "-received")]
    public async Task Page_WhenSortedAndFiltered_IsServedByAnIndex(QueueScope scope, string? stage, string sort)
    {
        var form = new QueueForm { Scope = scope, Stage = stage, Sort = sort };

        var plans = await core.Read(async db => await PlansAsync(db, form));

        Assert.NotEmpty(plans);
        Assert.DoesNotContain(plans, line => line.Contains("TEMP B-TREE"));
        Assert.DoesNotContain(plans, ReadsAll);
    }

    // Filters that leave out rows of the list as it goes by; with one that has an index of its own the database may choose.
    private static readonly QueueForm[] Filters =
    [
        new(), new() { Segment = Segment.BusinessServices }, new() { Municipality = Municipality.Borne }, new() { Term = TermState.Late },
        new() { Confidential = true }, new() { From = new(2026, 1, 1), Until = new(2026, 2, 1) },
        new() { Text = "kampen hof" },
        new() { Cluster = Cluster.Htsm, Channel = Channel.Web, From = new(2026, 1, 1), Text = "kampen" },
    ];

    public static TheoryData<string> Orders => [.. QueueOrder.All.Select(o => o.Token)];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Page_WithAnyFilter_ReadsNoWholeTable(string sort)
    {
        var wrong = new List<string>();
        foreach (var filter in Filters)
            foreach (var scope in Enum.GetValues<QueueScope>())
                // Leads of all stages by term or stage are read whole: nobody works from that list, and an index costs every change.
                foreach (var stage in sort.EndsWith("term") || sort.EndsWith("stage") ? (string?[])[null, "matching"] : [null, "all", "closed", "matching"])
                {
                    var form = filter with { Scope = scope, Stage = stage, Sort = sort };
                    var plans = await core.Read(async db => await PlansAsync(db, form));
                    wrong.AddRange(plans.Where(ReadsAll).Select(line => $"{form.Address}: {line}"));
                    if (form.SearchText is not null && !plans.Any(line => line.Contains("VIRTUAL TABLE INDEX")))
                        wrong.Add($"{form.Address}: words without their index");
                }
        Assert.Empty(wrong);
    }

    // "l0" is the page itself, fifty rows that names are looked up for.
    private static bool ReadsAll(string line) => line.StartsWith("SCAN", StringComparison.Ordinal)
        && !line.Contains("USING") && !line.Contains("VIRTUAL TABLE INDEX") && line != "SCAN l0";

    private async Task<List<string>> PlansAsync(AppDbContext db, QueueForm form)
    {
        var leads = new QueueReader(db, core.Clock).Leads(form, Someone);
        var plans = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var stretch in QueueOrder.Find(form.Sort).Stretches)
        {
            await using var command = stretch.Rows(leads, null, false).Take(QueueReader.PageSize)
                .Select(QueueRow.From(db, Someone)).CreateDbCommand();
            command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
            await using var lines = await command.ExecuteReaderAsync();
            while (await lines.ReadAsync())
                plans.Add(lines.GetString(3));
        }
        return plans;
    }
}
