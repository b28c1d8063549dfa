using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Web.Features.Shared.Leads;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Web.Tests.Features.Leads;

/// <summary>A page of a closed lead shows no form that would be refused: it says that the lead is closed and how to reopen it.</summary>
public sealed class ClosedPagesTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo";

    /// <summary>What goes on with a closed lead: ClosedLeadTests says why.</summary>
    private static readonly string[] MayBeSent = ["Heropenen", "Verstuur mail"];

    private readonly LeadScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task EveryPage_OfAClosedLead_IsReadOrSaysToReopenIt()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own, l => (l.Stage, l.ClosedAt) = (LeadStage.Lost, TestClock.Start));
        var (closed, wrong) = (0, new List<string>());
        foreach (var route in scene.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsPage))
        {
            var page = await me.Get("/" + route.RoutePattern.RawText!.Replace("{reference}", lead.Reference, StringComparison.Ordinal)
                .Replace("{id:long}", "1", StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal)
                .Replace("{key:guid}", $"{Guid.NewGuid()}", StringComparison.Ordinal));
            var open = route.Metadata.GetMetadata<OpenWhenClosedAttribute>() is not null;
            closed += open ? 0 : 1;
            if (!open && (page.Heading != "Deze lead is gesloten" || page.Document.QuerySelector($"main a[href='/leads/{lead.Reference}/reopen']") is null))
                wrong.Add($"{route.RoutePattern.RawText}: {page.Heading}");
            wrong.AddRange(page.Document.QuerySelectorAll("main form[method=post]")
                .Select(f => f.QuerySelector("button")!.TextContent.Trim()).Except(MayBeSent).Select(f => $"{route.RoutePattern.RawText}: {f}"));
        }
        Assert.InRange(closed, 6, 100);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData(LeadStage.Lost, false)]
    [InlineData(LeadStage.Matching, true)]
    public async Task NeverMatched_LeadsToTheRankingOnlyWhileItCanBeMade(LeadStage stage, bool leads)
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own, l => (l.Stage, l.ClosedAt) = (stage, stage.IsClosed() ? TestClock.Start : (DateTime?)null));

        var page = await me.Get($"/leads/{lead.Reference}");

        Assert.Equal(leads, page.Document.QuerySelector($"main a[href='/leads/{lead.Reference}/match']") is not null);
        Assert.Equal(leads, page.Text.Contains("Kies ze in de ranglijst"));
        Assert.Equal(!leads, (await me.Get($"/leads/{lead.Reference}/match")).Text.Contains("gesloten zonder matching"));
    }

    [Fact]
    public async Task Closing_OffersToTellTheCompany_InItsLanguageAndNotByItself()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own, l => (l.Stage, l.ClosedAt, l.Language) = (LeadStage.Lost, TestClock.Start, "de"));
        Assert.Empty(await scene.App.Read(db => db.OutgoingMails.ToListAsync()));
        var page = await (await me.Get($"/leads/{lead.Reference}")).Follow("Mail het bedrijf over de afsluiting");
        Assert.Equal("Wir schließen Ihre Anfrage ab", page.Form("Verstuur mail").ValueOf("Onderwerp"));
        page = await page.Form("Verstuur mail").Submit("Verstuur mail");
        Assert.Contains("Vul in wat tussen [ en ] staat", Assert.Single(page.Errors));

        page = await page.Form("Verstuur mail").Fill("Tekst", "Leider haben wir keinen Platz.").Submit("Verstuur mail");
        Assert.Equal($"/leads/{lead.Reference}", page.Path);
        Assert.Contains("Het bedrijf is hierover gemaild op", page.Text);
        Assert.Single(await scene.App.Read(db => db.OutgoingMails.ToListAsync()));
        Assert.Equal(LeadStage.Lost, (await scene.Now(lead)).Stage);
    }

    private static bool IsPage(RouteEndpoint route) => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true
        && route.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action && typeof(LeadController).IsAssignableFrom(action.ControllerTypeInfo);
}
