using System.Text;
using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Bulk;
using Acquisitieloket.Core.Leads.Views;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.Partners;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Exchange;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Faults;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.BrowserTests.Staff;

/// <summary>Which routes are pages of the staff, who looks at them, and an example of each that needs one.</summary>
internal static class StaffPages
{
    // Files and answers for scripts, what leads to another page at once, and what is there for minutes only.
    private static readonly string[] NoPages =
    [
        "account/two-factor", "admin/mail/dropped/{name}", "leads/new/{key:guid}", "leads/{reference}/documents/{id:long}",
        "leads/{reference}/proposals/{number:int}/pdf", "leads/{reference}/proposals/compare", "reports/board/{period}/{number:int}/pdf", "queue/live", "queue/start", "queue/bulk",
        "queue/bulk/{key:guid}", "queue/mail/{id:long}", "supply/procedures/{key:guid}/file.pdf",
    ];

    private static readonly string[] Files = [".csv", ".ods", ".geojson"];

    private static readonly (string Role, string Name)[] Staff =
    [
        (Role.Coordinator, "Ilse Brinkman"), (Role.Administrator, "Dennis Vrielink"), (Role.Specialist, "Sanne Koopman"),
        (Role.Partner, "Maaike Broekhuis"), (Role.PrivacyOfficer, "Joke Mensink"), (Role.Manager, "Henk Morsink"),
    ];

    public static bool IsPage(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IAllowAnonymous>() is null && !route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is not null || a.AuthenticationSchemes is not null)
        && route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true && !NoPages.Contains(route.RoutePattern.RawText)
        && !Files.Any(f => route.RoutePattern.RawText!.EndsWith(f, StringComparison.Ordinal));

    private static readonly Dictionary<string, string> Else = new()
    {
        ["shared-leads/{key:guid}"] = Role.Partner,
        ["leads/{reference}/erasure"] = Role.Administrator,
    };

    /// <summary>The first of the demo employees whom the route names; the coordinator where it names nobody.</summary>
    public static string WhoFor(RouteEndpoint route) => (Else.TryGetValue(route.RoutePattern.RawText!, out var other)
        ? Staff.First(s => s.Role == other)
        : Staff.First(s => route.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Roles is null || a.Roles.Split(',').Contains(s.Role)))).Name;

    /// <summary>What one route shows.</summary>
    public static IReadOnlyList<string> Reports { get; } =
        ["/reports/funnel", "/reports/terms", "/reports/sources", "/reports/proposals", "/reports/endings", "/reports/results", "/reports/landings", "/reports/gaps", "/reports/retention"];

    /// <summary>Fills up what the demo lacks and gives an address for each route with a placeholder.</summary>
    public static async Task<Dictionary<string, string>> MakeAsync(TestApp app)
    {
        var (now, me) = (TestClock.Start, await app.Read(db => db.Users.AsNoTracking().SingleAsync(u => u.FullName == "Ilse Brinkman")));
        var lead = await app.Read(db => db.Proposals.Where(p => p.SentAt != null && p.Lead!.ClosedAt == null && !p.Lead.Confidential)
            .OrderBy(p => p.Id).Select(p => p.Lead!).AsNoTracking().FirstAsync());
        var site = await app.Read(db => db.Sites.AsNoTracking().FirstAsync());
        var document = new Document
        {
            LeadId = lead.Id, FileHash = new string('a', 64), Name = "bouwtekening.pdf", MediaType = "application/pdf", Bytes = 12,
            AddedAt = now, AddedByName = "Fokje Ferwerda",
        };
        var visit = new Visit { LeadId = lead.Id, SiteId = site.Id, AskedAt = now, Wishes = "Liefst in de ochtend", CalendarKey = Guid.NewGuid() };
        var question = new BackOfficeQuestion
        {
            Key = Guid.NewGuid(), LeadId = lead.Id, Subject = QuestionSubject.Environment, DepartmentId = me.DepartmentId, ForCoordinator = true,
            Text = "Mogen hier trillingen zijn?", AskedAt = now, AskedById = me.Id, DueAt = now.AddDays(4),
        };
        var view = new SavedView { OwnerId = me.Id, DepartmentId = me.DepartmentId, Name = $"Weergave {Guid.NewGuid():N}"[..20], Query = "scope=all", CreatedAt = now };
        var key = new ApiKey { Name = "Port of Twente", Start = "tw_abcdef", Hash = Guid.NewGuid().ToString("N"), Purpose = ApiKeyPurpose.Enquiries, CreatedAt = now, CreatedById = me.Id };
        var offer = await app.Read(db => db.SupplyOffers.AsNoTracking().FirstOrDefaultAsync(o => o.LeadId == lead.Id && o.SiteId == site.Id)) ?? await app.Add(new SupplyOffer
        {
            Key = Guid.NewGuid(), LeadId = lead.Id, SiteId = site.Id, PlotId = await app.Read(db => db.Plots.OrderBy(p => p.Id).Select(p => (long?)p.Id).FirstAsync()),
            Plots = "12", AreaM2 = 8_000, FoundAt = now,
        });
        var givenUp = DueMails.New(0, now);
        (givenUp.MessageId, givenUp.GivenUpAt, givenUp.LastError) = ($"<{Guid.NewGuid():N}@loket.example>", now, "De mailserver antwoordde niet op tijd.");
        await app.Add(document, visit, question, view, key, givenUp);
        var plot = await app.Read(db => db.Plots.AsNoTracking().Include(p => p.Site).OrderBy(p => p.Id)
            .FirstAsync(p => p.Site!.Code == "HTP" && p.Registered == PlotStatus.Offered && !db.PlotClaims.Any(c => c.PlotId == p.Id) && !db.IssuePlots.Any(i => i.PlotId == p.Id) && p.ReplacedOn == null));
        var claim = await app.Do<ClaimService, PlotClaim>(s => s.ClaimAsync(plot.Id, lead.Id, null, new()
        {
            Key = Guid.NewGuid(), Kind = ClaimKind.Option, LastDay = DateOnly.FromDateTime(now).AddDays(60), FeeCents = 250_000, Basis = "Brief van 7 september",
        }, new(me.Id, me.FullName)));
        var supply = $"/supply/HTP/plots/{plot.Number}";
        var upload = await app.Do<ImportService, Guid>(s => s.KeepAsync("kavels.csv", Encoding.UTF8.GetBytes($"terrein;nummer;m2\nHTP;{plot.Number};1234\n"), new(DateOnly.FromDateTime(now), "Opgave"), me.Id));
        if (!await app.Read(db => db.ErasureRequests.AnyAsync(r => r.LeadId == lead.Id)))
            await app.Add(new ErasureRequest { LeadId = lead.Id, RequestedAt = now, AnswerBy = now.AddDays(30), Text = "Graag wissen" });
        var approval = await app.Add(new ProposalApproval
        {
            Key = Guid.NewGuid(), Municipality = Municipality.Hengelo, AskedAt = now,
            ProposalId = await app.Read(db => db.ProposalSites.Where(s => s.Site!.Municipality == Municipality.Hengelo
                && !db.ProposalApprovals.Any(a => a.ProposalId == s.ProposalId && a.Municipality == Municipality.Hengelo)).Select(s => s.ProposalId).FirstAsync()),
        });
        var board = await app.Add(new BoardReport
        {
            Period = "2026-K2", Number = await app.Read(db => db.BoardReports.CountAsync(r => r.Period == "2026-K2")) + 1, CreatedAt = now, CreatedByName = me.FullName,
            Figures = await app.Do<BoardCounting, BoardFigures>(c => c.CountAsync(new(2026, 2), default)), Remarks = "Het stroomnet vraagt aandacht.", RemarksByName = me.FullName, RemarksAt = now,
            FileHash = new string('b', 64), FileBytes = 120_000, MadeAt = now,
        });
        var issue = await IssuePages.MakeAsync(app, me, supply, plot.Number);
        return await app.Read(async db => new Dictionary<string, string>(Of($"/leads/{lead.Reference}", document, visit, question).Concat(issue))
        {
            ["leads/{reference}/follow-ups/{id:long}"] = await db.FollowUps.Where(f => f.CompletedAt == null && !f.Lead!.Confidential && f.Lead.ClosedAt == null)
                .Select(f => $"/leads/{f.Lead!.Reference}/follow-ups/{f.Id}").FirstAsync(),
            ["leads/{reference}/follow-ups/{id:long}/aftercare"] = await db.AftercareChecks.Where(c => c.At == null && c.FollowUp!.CompletedAt == null && !c.Lead!.Confidential && c.Lead.Stage == LeadStage.Established)
                .Select(c => $"/leads/{c.Lead!.Reference}/follow-ups/{c.FollowUpId}/aftercare").FirstAsync(),
            ["leads/{reference}/proposals/{number:int}"] = await db.Proposals.Where(p => p.LeadId == lead.Id).Select(p => $"/leads/{lead.Reference}/proposals/{p.Number}").FirstAsync(),
            ["leads/{reference}/proposals/{number:int}/withdraw"] = await db.Proposals.Where(p => p.LeadId == lead.Id && p.SentAt != null).Select(p => $"/leads/{lead.Reference}/proposals/{p.Number}/withdraw").FirstAsync(),
            ["approvals/{key:guid}"] = $"/approvals/{approval.Key}",
            ["leads/{reference}/proposals/{number:int}/compare/{other:int}"] = await db.Proposals.Where(p => p.LeadId == lead.Id).Select(p => $"/leads/{lead.Reference}/proposals/{p.Number}/compare/{p.Number}").FirstAsync(),
            ["leads/{reference}/offers/{key:guid}"] = $"/leads/{lead.Reference}/offers/{offer.Key}",
            ["leads/{reference}/reopen"] = await db.Leads.Where(l => l.Stage == LeadStage.Lost && !l.Confidential && l.ErasedAt == null).Select(l => $"/leads/{l.Reference}/reopen").FirstAsync(),
            ["reports/board/{period}/{number:int}"] = $"/reports/board/2026-K2/{board.Number}",
            ["reports/board/{period}/{number:int}/compare"] = $"/reports/board/2026-K2/{board.Number}/compare?with=2026-K2/{board.Number}",
            ["supply/{code}"] = "/supply/HTP",
            ["reports/{name}"] = "/reports/funnel",
            ["supply/{code}/facts"] = "/supply/HTP/facts",
            ["supply/{code}/facts/{group}"] = "/supply/HTP/facts/Rules",
            ["supply/{code}/buildings"] = "/supply/HTP/buildings",
            ["supply/{code}/buildings/{building}"] = "/supply/HTP/buildings/HTP-P01",
            ["supply/{code}/buildings/{building}/edit"] = "/supply/HTP/buildings/HTP-P01/edit",
            ["supply/{code}/buildings/{building}/take-out"] = "/supply/HTP/buildings/HTP-P01/take-out",
            ["supply/{code}/plots/{number}/take-out"] = $"{supply}/take-out",
            ["supply/{code}/taken-out"] = "/supply/HTP/taken-out",
            ["supply/{code}/history"] = "/supply/HTP/history",
            ["supply/{code}/review"] = "/supply/HTP/review",
            ["supply/{code}/new-plot"] = "/supply/HTP/new-plot",
            ["supply/{code}/new-building"] = "/supply/HTP/new-building",
            ["supply/{code}/plots/{number}/facts"] = $"{supply}/facts",
            ["supply/{code}/plots/{number}/facts/edit"] = $"{supply}/facts/edit",
            ["supply/import/{id:guid}"] = $"/supply/import/{upload}",
            ["supply/{code}/plots/{number}"] = supply,
            ["supply/{code}/plots/{number}/claims/new"] = $"{supply}/claims/new",
            ["supply/{code}/plots/{number}/claims/{key:guid}/follow"] = $"{supply}/claims/{claim.Key}/follow",
            ["supply/{code}/plots/{number}/claims/{key:guid}/release"] = $"{supply}/claims/{claim.Key}/release",
            ["questions/{key:guid}"] = $"/questions/{question.Key}",
            ["questions/{key:guid}/extra-time"] = $"/questions/{question.Key}/extra-time",
            ["shared-leads/{key:guid}"] = await db.LeadShares.Select(s => $"/shared-leads/{s.Key}").FirstAsync(),
            ["admin/weights/{segment}"] = "/admin/weights/BusinessServices",
            ["leads/{reference}/match/runs/{id:long}"] = await db.MatchRuns.Where(r => r.LeadId == lead.Id).Select(r => $"/leads/{lead.Reference}/match/runs/{r.Id}").FirstAsync(),
            ["admin/people/{id:long}"] = $"/admin/people/{me.Id}",
            ["admin/people/{id:long}/absence"] = $"/admin/people/{me.Id}/absence",
            ["admin/departments/{id:long}"] = $"/admin/departments/{me.DepartmentId}",
            ["admin/templates/{language}/{key}"] = "/admin/templates/nl/letter",
            ["admin/api-keys/{id:long}/revoke"] = $"/admin/api-keys/{key.Id}/revoke",
            ["admin/retention/{reference}/hold"] = $"/admin/retention/{lead.Reference}/hold",
            ["admin/work/{kind}/{id:long}/drop"] = $"/admin/work/mail/{givenUp.Id}/drop",
            ["queue/views/{id:long}"] = $"/queue/views/{view.Id}",
            ["queue/views/{id:long}/remove"] = $"/queue/views/{view.Id}/remove",
            ["queue/views/new"] = "/queue/views/new?scope=all",
        });
    }

    private static Dictionary<string, string> Of(string lead, Document document, Visit visit, BackOfficeQuestion question)
    {
        string[] below =
        [
            "", "/contact-details", "/documents", "/erasure", "/follow-ups", "/interactions", "/link", "/mail", "/match", "/match/runs", "/match/try", "/messages", "/proposals/new", "/questions",
            "/reassign", "/requirements", "/shares", "/stage", "/visits", "/visits/new",
        ];
        return new Dictionary<string, string>(below.Select(page => KeyValuePair.Create($"leads/{{reference}}{page}", lead + page)))
        {
            ["leads/{reference}/documents/{id:long}/remove"] = $"{lead}/documents/{document.Id}/remove",
            ["leads/{reference}/visits/{id:long}"] = $"{lead}/visits/{visit.Id}",
            ["leads/{reference}/questions/{key:guid}/withdraw"] = $"{lead}/questions/{question.Key}/withdraw",
        };
    }
}
