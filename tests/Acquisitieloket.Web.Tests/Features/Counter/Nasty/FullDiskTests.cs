using System.Net;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Counter.Enquiry;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Counter.Nasty;

/// <summary>
/// A database that may not grow any more, which SQLite answers as it does a disk without room: "database or disk is full".
/// </summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private const int PooledConnections = 16;

    private readonly NastyScene scene = new();
    private readonly string plan = string.Concat(Enumerable.Repeat("Wij maken dozen. ", 470));
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        await scene.InitializeAsync();
        visitor = scene.App.Guest();
    }

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Submit_WhenTheDiskIsFull_SaysSoStoresNothingAndLosesNothing()
    {
        await scene.Scene.ToCheck(visitor);
        await (await visitor.Get("/nl/enquiry/activity")).Form(EnquiryScene.Next).Fill("Uw plan in het kort", plan).Submit(EnquiryScene.Next);
        var check = await visitor.Get("/nl/enquiry/check");
        var before = await scene.StoredAsync();
        await LetGrowAsync(false);

        var page = await EnquiryScene.Submit(check);

        Assert.Equal((HttpStatusCode.InternalServerError, "Er ging bij ons iets mis"), (page.Status, page.Heading));
        Assert.Contains("Wat u bij eerdere stappen invulde is bewaard.", page.Text);
        Assert.Contains("Nummer van deze melding", page.Text);
        Assert.Equal(before, await scene.StoredAsync());

        await LetGrowAsync(true);
        Assert.Equal("Uw vraag is binnen", (await EnquiryScene.Submit(await visitor.Get("/nl/enquiry/check"))).Heading);
        Assert.Equal(plan.Trim(), await scene.App.Read(db => db.Leads.Select(l => l.Description).SingleAsync()));
    }

    [Fact]
    public async Task SaveStep_WhenTheDiskIsFull_SaysSoAndKeepsTheStepsBefore()
    {
        await scene.Scene.ToCheck(visitor);
        var form = (await visitor.Get("/nl/enquiry/activity")).Form(EnquiryScene.Next).Fill("Uw plan in het kort", plan);
        await LetGrowAsync(false);

        var page = await form.Submit(EnquiryScene.Next);

        Assert.Equal((HttpStatusCode.InternalServerError, "Er ging bij ons iets mis"), (page.Status, page.Heading));
        await LetGrowAsync(true);
        Assert.Equal("Voorbeeld Verpakkingen B.V.",
            (await visitor.Get("/nl/enquiry/company")).Form(EnquiryScene.Next).ValueOf(EnquiryScene.Name));
        Assert.NotEqual(HttpStatusCode.InternalServerError, (await form.Submit(EnquiryScene.Next)).Status);
    }

    // The limit belongs to a connection, so it is set on each of the pool.
    private async Task LetGrowAsync(bool may)
    {
        var address = await scene.App.Read(db => Task.FromResult(db.Database.GetConnectionString()!));
        var pool = Enumerable.Range(0, PooledConnections).Select(_ => new SqliteConnection(address)).ToList();
        foreach (var connection in pool)
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            // No lower than what is in use already.
            command.CommandText = $"PRAGMA max_page_count={(may ? 1_000_000 : 1)}";
            await command.ExecuteScalarAsync();
        }
        foreach (var connection in pool)
            await connection.DisposeAsync();
    }
}
