using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Leads.Sharing;

/// <summary>A lead in Hengelo, a partner, and a colleague in Enschede; the clock stands on Monday 7 September 2026.</summary>
public sealed class ShareScene : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 9, 7);
    private readonly TestData data = new();

    public TestCore Core { get; } = new();
    public Lead Lead { get; private set; } = null!;
    public AppUser Partner { get; private set; } = null!;
    public AppUser Colleague { get; private set; } = null!;
    public Actor Sharer => new(Lead.ContactPersonId, Lead.ContactPerson!.FullName);
    public Viewer PartnerViewer => new(Partner.Id, Partner.FullName, Partner.DepartmentId, new HashSet<string> { Role.Partner });

    public static async Task<ShareScene> Open(bool confidential = false)
    {
        var scene = new ShareScene();
        var lead = scene.data.Lead();
        (lead.CompanyName, lead.Confidential, lead.CodeName) = ("Zwijgzaam Metaal", confidential, confidential ? "Project Kelder" : null);
        var partners = new Department { Name = "Kennispark Twente", Kind = DepartmentKind.Partner, Weight = 0 };
        var enschede = scene.data.Department(Municipality.Enschede);
        await scene.Core.Add(lead, partners, enschede);
        scene.Lead = lead;
        scene.Partner = await scene.Person(partners, Role.Partner, "Maaike");
        scene.Colleague = await scene.Person(enschede, Role.AccountManager, "Samira");
        return scene;
    }

    public async Task<AppUser> Person(Department department, string role, string name)
    {
        var user = data.User(department);
        (user.Department, user.DepartmentId, user.FullName) = (null, department.Id, name);
        await Core.Add(user);
        await Core.Give(user, role);
        return user;
    }

    public ShareLead With(AppUser person, bool named = false, string? consent = null, int days = 30) => new()
    {
        WithId = person.Id, Named = named, Consent = consent, Note = "Past dit op het Kennispark?", Until = Today.AddDays(days),
    };

    public Task Share(ShareLead input) => Core.Do<SharingService, bool>(async service =>
    {
        await service.ShareAsync(Lead.Id, input, Sharer);
        return true;
    });

    public Task<LeadShare> Shared() => Core.Read(db => db.LeadShares.AsNoTracking().OrderByDescending(s => s.Id).FirstAsync());

    public Task Reply(Guid key, string text) => Core.Do<ShareReplies, bool>(async service =>
    {
        await service.WriteAsync(key, text, PartnerViewer);
        return true;
    });

    public ValueTask DisposeAsync() => Core.DisposeAsync();
}
