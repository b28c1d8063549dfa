using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.SharedLeads;

public sealed class PartnerTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo", Outside = "Kennispark Twente";
    private readonly LeadScene scene = new();

    [Fact]
    public async Task Partner_SeesTheNeedsWithoutNames_AndWritesToTheContactPerson()
    {
        var (me, partner, lead) = await Open();
        var page = await Share(me, lead);
        Assert.Contains("De lead is gedeeld", page.Text);
        Assert.Contains("zonder namen", page.Text);

        var mine = await partner.Get("/my-day");
        Assert.Equal("/shared-leads", mine.Path);
        var shared = await mine.Follow(Assert.Single(mine.Document.QuerySelectorAll("main .al-todo a")).TextContent.Trim());
        Assert.Contains("Past dit bij u?", shared.Text);
        Assert.Contains("Productie", shared.Text);
        Assert.DoesNotContain("Zwijgzaam", shared.Document.DocumentElement.TextContent);
        Assert.DoesNotContain("geheimenfabriek", shared.Document.DocumentElement.TextContent);
        Assert.DoesNotContain("Ferwerda", shared.Document.DocumentElement.TextContent);
        Assert.DoesNotContain(lead.Reference, shared.Document.DocumentElement.OuterHtml);
        var done = await shared.Form("Versturen").Fill("Bericht aan de contactpersoon", "Er is nog 600 m².").Submit("Versturen");

        Assert.Contains("Uw bericht is verstuurd", done.Text);
        Assert.Contains("Er is nog 600 m².", (await me.Get($"/leads/{lead.Reference}")).Document.QuerySelector("#timeline")!.TextContent);
        Assert.Equal(2, await scene.App.Read(db => db.AccessLog.CountAsync(a => a.Page == "shared-leads/{key}")));
    }

    [Fact]
    public async Task Partner_WhomTheCompanyAllowed_SeesWhoItIs()
    {
        var (me, partner, lead) = await Open();
        var refused = await Share(me, lead, named: true);
        Assert.Contains(refused.Errors, e => e.Contains("Schrijf op hoe het bedrijf akkoord ging"));
        Assert.Contains("Past dit bij u?", refused.Text);
        await Share(me, lead, named: true, consent: "Per telefoon op 7 september");

        var shared = await (await partner.Get("/shared-leads")).Follow("Zwijgzaam Metaal");

        Assert.Contains("geheimenfabriek", shared.Text);
        Assert.Contains("Fokje Ferwerda", shared.Text);
    }

    [Fact]
    public async Task Partner_WhoSendsTheFormTwice_IsHeardOnce()
    {
        var (me, partner, lead) = await Open();
        await Share(me, lead);
        var key = await scene.App.Read(db => db.LeadShares.Select(s => s.Key).SingleAsync());
        var form = (await partner.Get($"/shared-leads/{key}")).Form("Versturen").Fill("Bericht aan de contactpersoon", "Er is nog 600 m².");
        await form.Submit("Versturen");

        var again = await form.Submit("Versturen");

        Assert.Contains("Uw bericht is verstuurd", again.Text);
        Assert.Equal(1, await scene.App.Read(db => db.Interactions.CountAsync()));
        Assert.Equal(1, await scene.App.Read(db => db.OutgoingMails.CountAsync(m => m.Template == MailName.PartnerReplied)));

        var other = await form.Fill("Bericht aan de contactpersoon", "En 40 parkeerplaatsen.").Submit("Versturen");
        Assert.Contains("met een andere inhoud", Assert.Single(other.Errors));
        await other.Form("Versturen").Submit("Versturen");
        Assert.Equal(2, await scene.App.Read(db => db.Interactions.CountAsync()));
    }

    [Fact]
    public async Task Partner_OpensNothingElse_AndNothingAfterTheEnd()
    {
        var (me, partner, lead) = await Open();
        await Share(me, lead);
        var key = await scene.App.Read(db => db.LeadShares.Select(s => s.Key).SingleAsync());
        var other = await scene.SignIn(Role.Partner, "Port of Twente");
        foreach (var path in (string[])[$"/leads/{lead.Reference}", "/queue", "/reports", "/questions", "/admin/people"])
            Assert.Contains((await partner.Get(path)).Status, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/shared-leads/{key}")).Status);
        Assert.Contains("nu geen lead", (await other.Get("/shared-leads")).Text);
        var form = (await partner.Get($"/shared-leads/{key}")).Form("Versturen");

        await (await me.Get($"/leads/{lead.Reference}/shares")).Form("Ja, niet meer delen met Test Partner").Submit();

        Assert.Equal(HttpStatusCode.NotFound, (await partner.Get($"/shared-leads/{key}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await form.Fill("Bericht aan de contactpersoon", "Nog iets").Submit("Versturen")).Status);
        Assert.Equal(0, await scene.App.Read(db => db.Interactions.CountAsync()));
    }

    private async Task<(Visitor Me, Visitor Partner, Lead Lead)> Open()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own, l =>
        {
            l.CompanyName = l.Company!.Name = "Zwijgzaam Metaal";
            l.Contact!.Name = "Fokje Ferwerda";
            l.Description = "Wij bouwen een geheimenfabriek.";
        });
        return (me, await scene.SignIn(Role.Partner, Outside), lead);
    }

    private static async Task<Page> Share(Visitor me, Lead lead, bool named = false, string consent = "")
    {
        var form = (await (await me.Get($"/leads/{lead.Reference}")).Follow("Delen")).Form("Delen")
            .Fill("Met wie?", $"Test Partner, {Outside}").Fill("Wat vraagt u?", "Past dit bij u?").Fill("Hoe stemde het bedrijf in?", consent);
        if (named)
            form.Choose("Een partner mag weten welk bedrijf het is");
        return await form.Submit("Delen");
    }

    public void Dispose() => scene.Dispose();
}
