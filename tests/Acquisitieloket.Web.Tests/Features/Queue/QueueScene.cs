using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Queue;

/// <summary>An account manager in Hengelo with a colleague in Borne, and leads of either.</summary>
internal sealed class QueueScene : IAsyncDisposable
{
    public const string Hengelo = "Economische Zaken Hengelo";
    public const string Borne = "Economische Zaken Borne";

    public TestApp App { get; } = new();
    public Visitor Manager { get; private set; } = null!;
    public AppUser Me { get; private set; } = null!;
    public AppUser Neighbour { get; private set; } = null!;

    public static async Task<QueueScene> Open()
    {
        var scene = new QueueScene();
        scene.Manager = await scene.App.SignInAs(Role.AccountManager, Hengelo);
        await scene.App.SignInAs(Role.AccountManager, Borne);
        scene.Me = await scene.Person(Hengelo);
        scene.Neighbour = await scene.Person(Borne);
        return scene;
    }

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    public Task<Lead> Lead(AppUser person, Action<Lead>? change = null)
    {
        var lead = App.Data.Lead(person);
        (lead.ContactPerson, lead.Department) = (null, null);
        (lead.ContactPersonId, lead.DepartmentId) = (person.Id, person.DepartmentId);
        change?.Invoke(lead);
        return App.Do<AppDbContext, Lead>(async db =>
        {
            db.Add(lead);
            await db.SaveChangesAsync();
            return lead;
        });
    }

    public static IReadOnlyList<string> Companies(Page page) =>
        [.. page.Document.QuerySelectorAll("main tbody tr").Select(row => row.Children[1].TextContent.Trim())];

    private Task<AppUser> Person(string department) =>
        App.Read(db => db.Users.AsNoTracking().FirstAsync(u => u.Department!.Name == department));
}
