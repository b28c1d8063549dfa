using System.Text.Json;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Proposals.Approvals;

/// <summary>A lead of Hengelo and sites in Hengelo, Almelo and Borne; the clock stands on Monday 7 September 2026, 10:00.</summary>
public sealed class ApprovalScene : IAsyncDisposable
{
    private readonly TestData data = new();

    public TestCore Core { get; } = new();
    public Lead Lead { get; private set; } = null!;
    public Site Own { get; private set; } = null!;
    public Site Almelo { get; private set; } = null!;
    public Site Borne { get; private set; } = null!;
    public Department DepartmentOfAlmelo { get; private set; } = null!;
    public AppUser Marloes { get; private set; } = null!;
    public Actor Owner => new(Lead.ContactPersonId, Lead.ContactPerson!.FullName);
    public Actor Decider => new(Marloes.Id, Marloes.FullName);
    public static DateOnly ValidUntil { get; } = new(2026, 10, 16);

    public static async Task<ApprovalScene> Open()
    {
        var scene = new ApprovalScene();
        var lead = scene.data.Lead(requirements: new() { Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(8_000, 12_000) });
        (lead.CompanyName, lead.Contact!.Name, lead.Stage) = ("Zwijgzaam Metaal", "Fokje Ferwerda", LeadStage.Matching);
        var (almelo, borne) = (scene.data.Department(Municipality.Almelo), scene.data.Department(Municipality.Borne));
        (scene.Own, scene.Almelo, scene.Borne) = (scene.Site("Westermaat", Municipality.Hengelo), scene.Site("Bornsestraat", Municipality.Almelo), scene.Site("Veldkamp", Municipality.Borne));
        await scene.Core.Add(lead, almelo, borne, scene.Own, scene.Almelo, scene.Borne);
        (scene.Lead, scene.DepartmentOfAlmelo) = (lead, almelo);
        scene.Marloes = await scene.Person(almelo, Role.Coordinator, "Marloes");
        await scene.Person(borne, Role.AccountManager, "Bas");
        return scene;
    }

    private Site Site(string name, Municipality municipality)
    {
        var site = data.Site(municipality);
        (site.Name, site.SpaceTypes, site.Allowed, site.Latitude, site.Longitude) = (name, ["kavel"], ["industrie"], 52.27, 6.79);
        (site.Grid, site.PricePublic, site.PriceMinEuroM2) = (GridStatus.Limited, true, 120);
        site.Plots = [new() { Number = "A", AreaM2 = 10_000 }, new() { Number = "B", AreaM2 = 9_000 }];
        return site;
    }

    public Task<AppUser> Person(Department department, string role, string name) => Core.Do<AppDbContext, AppUser>(async db =>
    {
        var user = data.User(department);
        (user.Department, user.DepartmentId, user.FullName) = (null, department.Id, name);
        var kept = await db.Roles.SingleOrDefaultAsync(r => r.Name == role)
            ?? db.Roles.Add(new IdentityRole<long>(role) { NormalizedName = role.ToUpperInvariant() }).Entity;
        db.Users.Add(user);
        await db.SaveChangesAsync();
        db.UserRoles.Add(new IdentityUserRole<long> { UserId = user.Id, RoleId = kept.Id });
        await db.SaveChangesAsync();
        return user;
    });

    /// <summary>Asks for a version; what is not named about it does not matter.</summary>
    public Task<Proposal> Make(bool send = true, bool prices = true, string? motivation = null, params Site[] sites) =>
        Core.Do<ProposalService, Proposal>(s => s.MakeAsync(new()
        {
            LeadId = Lead.Id, Language = "nl", ValidUntil = ValidUntil, SendWhenMade = send, ShowPrices = prices,
            Sites = [.. sites.Select(x => new ProposedSite(x.Id, motivation))],
        }, Owner));

    /// <summary>As a worker leaves it once the PDF is there, without a browser.</summary>
    public Task Write(Proposal version) => Core.Do<ProposalNow>(async now =>
    {
        var document = (await now.WriteAsync(await Now(version))).Document;
        await Core.Read(db => db.Proposals.Where(p => p.Id == version.Id).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.Document, JsonSerializer.Serialize(document, JsonColumn.Options))
            .SetProperty(p => p.FileHash, new string('a', 64)).SetProperty(p => p.MadeAt, Core.Clock.UtcNow)));
    });

    /// <summary>A version that was asked and written, and a worker that came by.</summary>
    public async Task<Proposal> Made(bool send = true, params Site[] sites)
    {
        var proposal = await Make(send, sites: sites);
        await Write(proposal);
        await Core.RunDue<ProposalJob>();
        return await Now(proposal);
    }

    public Task<Proposal> Now(Proposal version) => Core.Read(db => db.Proposals.AsNoTracking().Include(p => p.Lead).Include(p => p.Sites)
        .Include(p => p.Approvals).AsSplitQuery().SingleAsync(p => p.Id == version.Id));

    public Task<ProposalApproval> Approval(Municipality municipality = Municipality.Almelo) => Core.Read(db => db.ProposalApprovals.AsNoTracking()
        .Include(a => a.Proposal!.Lead).Where(a => a.Municipality == municipality).OrderBy(a => a.Id).LastAsync());

    public async Task Answer(ApprovalVerdict verdict = ApprovalVerdict.Approved, string? remark = null, Municipality municipality = Municipality.Almelo)
    {
        var key = (await Approval(municipality)).Key;
        await Core.Do<ApprovalService>(s => s.AnswerAsync(key, verdict, remark, Decider));
    }

    public async Task<IReadOnlyList<string>> Obstacles(Proposal version)
    {
        var stored = await Now(version);
        return (await Core.Do<ProposalCheck, Can>(c => c.CanSendAsync(stored))).Obstacles;
    }

    public Task Change(Site site, Action<Site> change) => Core.Read(async db =>
    {
        change(await db.Sites.Include(s => s.Plots).SingleAsync(s => s.Id == site.Id));
        return await db.SaveChangesAsync();
    });

    public Task<List<OutgoingMail>> Mails(string template) =>
        Core.Read(db => db.OutgoingMails.AsNoTracking().Where(m => m.Template == template).OrderBy(m => m.Id).ToListAsync());

    public Task<List<string>> FollowUps() => Core.Read(db => db.FollowUps.Where(f => f.CompletedAt == null).OrderBy(f => f.Id).Select(f => f.Subject).ToListAsync());

    public ValueTask DisposeAsync() => Core.DisposeAsync();
}
