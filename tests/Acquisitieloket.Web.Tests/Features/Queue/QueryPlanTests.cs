using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
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
        // "l0" is the page itself, fifty rows that names are looked up for.
        Assert.DoesNotContain(plans, line => line.StartsWith("SCAN", StringComparison.Ordinal)
            && !line.Contains("USING") && line != "SCAN l0");
    }

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
