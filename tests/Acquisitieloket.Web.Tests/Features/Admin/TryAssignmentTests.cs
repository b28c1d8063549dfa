using System.Net;
using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Admin;

public sealed class TryAssignmentTests : IAsyncDisposable
{
    private const string Keep = "Deze instellingen bewaren";
    private readonly TestApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Get_WhenNothingIsTried_SaysThatThereIsNothingToCompare()
    {
        await FillAsync();
        var page = await (await app.SignInAs(Role.Coordinator)).Get("/admin/assignment");
        Assert.StartsWith("Zo vallen de laatste 8 leads met wat nu is ingesteld.", page.Document.GetElementById("outcome")!.TextContent);
        Assert.DoesNotContain("bij een ander", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll(".utrecht-form-field-error-message"));
    }

    [Fact]
    public async Task Submit_WhenOneDepartmentWeighsNothing_ShowsWhoWouldHaveGotTheLeadsAndChangesNothing()
    {
        await FillAsync();
        var admin = await app.SignInAs(Role.Administrator);
        var form = (await admin.Get("/admin/assignment")).Form("Narekenen");

        var page = await form.Fill("Economische Zaken Almelo", "0").Submit("Narekenen");

        Assert.Equal("4 van de 8 leads waren bij een ander terechtgekomen.", page.Document.GetElementById("outcome")!.TextContent);
        Assert.Equal("0", page.Document.QuerySelectorAll("th[scope=row]").Single(t => t.TextContent == "Economische Zaken Almelo").ParentElement!.Children[3].TextContent);
        Assert.DoesNotContain("Bakkerij", page.Text);
        Assert.All(await app.Read(db => db.Departments.Where(d => d.Municipality != null).Select(d => new { d.Weight, d.RoundRobinReceived }).ToListAsync()),
            d => Assert.True(d is { Weight: 1, RoundRobinReceived: 0 or 4 }));
    }

    [Fact]
    public async Task Keep_AsAdministrator_SetsWhatWasTriedAndTellsEachChange()
    {
        await FillAsync();
        var admin = await app.SignInAs(Role.Administrator);
        Assert.DoesNotContain(Keep, (await admin.Get("/admin/assignment")).Text);
        var tried = await (await admin.Get("/admin/assignment")).Form("Narekenen").Fill("Economische Zaken Almelo", "3").Submit("Narekenen");
        Assert.Equal([["Gewicht van Economische Zaken Almelo", "1", "3"]], tried.Table("Wat dan verandert voor nieuwe leads"));

        Assert.Contains("Bewaard.", (await tried.Form(Keep).Submit(Keep)).Text);

        Assert.Equal([(3, 0), (1, 0)], (await app.Read(db => db.Departments.Where(d => d.Municipality != null).OrderBy(d => d.Name)
            .Select(d => new { d.Weight, d.RoundRobinReceived }).ToListAsync())).Select(d => (d.Weight, d.RoundRobinReceived)).Take(2));
        var told = await app.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.DepartmentChanged));
        Assert.Equal(("Economische Zaken Almelo", "weight", "1", "3"), (told.Values["department"], told.Values["field"], told.Values["from"], told.Values["to"]));

        // Once more from the same page: what it showed is not what is set any more.
        var late = await tried.Form(Keep).Submit(Keep);
        Assert.Equal((HttpStatusCode.BadRequest, 1), (late.Status, late.Errors.Count));
    }

    [Fact]
    public async Task Keep_OfCapacities_ChangesThePersonAndIsNotForCoordinators()
    {
        await FillAsync();
        var person = await app.Read(db => db.Users.FirstAsync(u => u.Department!.Municipality == Municipality.Almelo));
        var coordinator = await (await app.SignInAs(Role.Coordinator)).Get($"/admin/assignment?Form.Capacities[{person.Id}]=7");
        Assert.DoesNotContain(Keep, coordinator.Text);
        var tried = await (await app.SignInAs(Role.Administrator)).Get($"/admin/assignment?Form.Capacities[{person.Id}]=7");
        await tried.Form(Keep).Submit(Keep);
        var after = await app.Read(db => db.Users.SingleAsync(u => u.Id == person.Id));
        Assert.Equal(7, after.Capacity);
        Assert.NotEqual(person.ConcurrencyStamp, after.ConcurrencyStamp);
    }

    [Theory]
    [InlineData("Form.Leads=0")]
    [InlineData("Form.Leads=veel")]
    [InlineData("Form.Leads=100000")]
    [InlineData("Form.Weights[{0}]=-1")]
    [InlineData("Form.Weights[{0}]=101")]
    [InlineData("Form.Weights[{0}]=zwaar")]
    [InlineData("Form.Capacities[{1}]=501")]
    public async Task Get_WhenAskedWrongly_NamesTheFieldAndKeepsWhatWasTyped(string query)
    {
        await FillAsync();
        var department = await app.Read(db => db.Departments.Where(d => d.Municipality == Municipality.Almelo).Select(d => d.Id).SingleAsync());
        var person = await app.Read(db => db.Users.Where(u => u.DepartmentId == department).Select(u => u.Id).FirstAsync());
        var asked = string.Format(query, department, person);

        var page = await (await app.SignInAs(Role.Administrator)).Get($"/admin/assignment?{asked}");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var (name, typed) = (asked.Split('=')[0], asked.Split('=')[1]);
        var field = page.Document.QuerySelectorAll("input").Single(i => i.GetAttribute("name") == name);
        Assert.Equal((typed, "true"), (field.GetAttribute("value"), field.GetAttribute("aria-invalid")));
        Assert.Null(page.Document.GetElementById("outcome"));
    }

    [Fact]
    public async Task Get_WhenThereAreNoLeads_SaysSo() =>
        Assert.Contains("nog geen leads", (await (await app.SignInAs(Role.Administrator)).Get("/admin/assignment")).Text);

    [Theory]
    [InlineData(Role.AccountManager)]
    [InlineData(Role.Province)]
    public async Task Get_WhenNotForThisRole_IsForbidden(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(role)).Get("/admin/assignment")).Status);

    /// <summary>Two departments with an account manager each and eight leads without a preference.</summary>
    private async Task FillAsync()
    {
        foreach (var name in (string[])["Economische Zaken Almelo", "Economische Zaken Borne"])
            await app.SignInAs(Role.AccountManager, name);
        for (var i = 0; i < 8; i++)
            await app.Do<IntakeService, SubmittedEnquiry>(intake => intake.SubmitAsync(new SubmitEnquiry
            {
                SubmissionKey = Guid.NewGuid(), Channel = Channel.Web, Language = "nl",
                Answers = new()
                {
                    Company = new() { Name = "Bakkerij" }, Contact = new() { Name = "Anna", Email = $"anna@bakkerij{i}.example" },
                    Description = "Wij zoeken ruimte.", PrivacyVersion = "2026-01",
                },
            }));
    }
}
