using System.Net;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Tests.Features.Leads;
using Acquisitieloket.Web.Tests.Rights;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.SharedLeads;

/// <summary>A colleague of another department with whom a lead is shared looks and adds, and decides nothing.</summary>
public sealed class GuestTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo", Elsewhere = "Economische Zaken Borne";
    private readonly LeadScene scene = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Guest_OpensTheLead_UntilTheLastDay(bool confidential)
    {
        var (guest, lead) = await Open(confidential);
        Assert.Equal(HttpStatusCode.OK, (await guest.Get($"/leads/{lead.Reference}")).Status);
        Assert.Contains("met u gedeeld", (await guest.Get("/my-day")).Text);
        var key = await scene.App.Read(db => db.LeadShares.Select(s => s.Key).SingleAsync());
        Assert.Equal($"/leads/{lead.Reference}", (await guest.Get($"/shared-leads/{key}")).Path);

        scene.App.Clock.Advance(TimeSpan.FromDays(8));
        guest = await scene.SignIn(Role.AccountManager, Elsewhere); // the session ended too

        var refused = await guest.Get($"/leads/{lead.Reference}");
        Assert.Equal((HttpStatusCode.NotFound, "Deze lead kunt u niet openen"), (refused.Status, refused.Heading));
        Assert.DoesNotContain("met u gedeeld", (await guest.Get("/my-day")).Text);
    }

    [Fact]
    public async Task Guest_AddsAContactMoment()
    {
        var (guest, lead) = await Open(false);

        var page = await (await (await guest.Get($"/leads/{lead.Reference}")).Follow("Contactmoment"))
            .Form("Vastleggen").Choose("Notitie").Fill("Wat is er besproken?", "Ik ken dit bedrijf.").Submit("Vastleggen");

        Assert.Contains("Ik ken dit bedrijf.", page.Text);
    }

    [Fact]
    public async Task Guest_DoesWhatIsAskedOfTheGuestAndNotWhatTheContactPersonPromised()
    {
        var (guest, lead) = await Open(false);
        var id = await scene.App.Read(db => db.LeadShares.Select(s => s.WithId).SingleAsync());
        FollowUp For(long assignee) => new()
        {
            LeadId = lead.Id, AssigneeId = assignee, Subject = "Terugbellen", Origin = FollowUpOrigin.ByHand,
            DueAt = TestClock.Start.AddDays(1), CreatedAt = TestClock.Start,
        };
        var (theirs, own) = (For(lead.ContactPersonId), For(id));
        await scene.App.Add(theirs, own);

        Assert.Equal(HttpStatusCode.NotFound, (await guest.Get($"/leads/{lead.Reference}/follow-ups/{theirs.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await guest.Get($"/leads/{lead.Reference}/follow-ups/{own.Id}")).Status);
    }

    [Fact]
    public async Task Deputy_OfAConfidentialLead_DoesNotPassItOn()
    {
        var (guest, lead) = await Open(true);
        var id = await scene.App.Read(db => db.LeadShares.Select(s => s.WithId).SingleAsync());
        await scene.App.Do<Core.Data.AppDbContext, int>(async db =>
        {
            await db.LeadShares.ExecuteDeleteAsync();
            return await db.Users.Where(u => u.Id == lead.ContactPersonId).ExecuteUpdateAsync(u => u
                .SetProperty(x => x.AbsentFrom, DateOnly.FromDateTime(TestClock.Start)).SetProperty(x => x.DeputyId, id));
        });

        Assert.Equal(HttpStatusCode.OK, (await guest.Get($"/leads/{lead.Reference}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await guest.Get($"/leads/{lead.Reference}/messages")).Status);
        foreach (var page in (string[])["shares", "reassign"])
            Assert.Equal(HttpStatusCode.Forbidden, (await guest.Get($"/leads/{lead.Reference}/{page}")).Status);
    }

    [Fact]
    public async Task Guest_MeetsNoLinkThatIsClosedToGuests()
    {
        var (guest, lead) = await Open(false);
        var page = await guest.Get($"/leads/{lead.Reference}");
        var closed = new List<string>();
        foreach (var link in page.Document.QuerySelectorAll("main a[href^='/leads/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Distinct())
            if ((await guest.Get(link)).Status != HttpStatusCode.OK)
                closed.Add(link);
        Assert.Empty(closed);
    }

    [Fact]
    public async Task Guest_IsRefused_OnEveryRouteThatIsNotOpenToGuests()
    {
        var (guest, lead) = await Open(false);
        var token = await HarvestedForm.TokenAsync(guest);
        var wrong = new List<string>();
        var routes = scene.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(r => r.RoutePattern.RawText?.StartsWith("leads/{reference}", StringComparison.Ordinal) == true).ToList();
        Assert.InRange(routes.Count, 30, 200);
        foreach (var route in routes.Where(r => r.Metadata.GetMetadata<OpenToGuestsAttribute>() is null))
        {
            var path = "/" + route.RoutePattern.RawText!.Replace("{reference}", lead.Reference, StringComparison.Ordinal)
                .Replace("{id:long}", "1", StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{other:int}", "1", StringComparison.Ordinal)
                .Replace("{key:guid}", $"{Guid.NewGuid()}", StringComparison.Ordinal);
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                var request = new HttpRequestMessage(new HttpMethod(method), path);
                if (method == "POST")
                    request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
                if ((await guest.Send(request)).Status != HttpStatusCode.Forbidden)
                    wrong.Add($"{method} {path} {route.Metadata.GetMetadata<ControllerActionDescriptor>()!.ControllerName}");
            }
        }
        Assert.Empty(wrong);
    }

    private async Task<(Visitor Guest, Lead Lead)> Open(bool confidential)
    {
        await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own, l => (l.Confidential, l.CodeName) = (confidential, confidential ? "Project Kelder" : null));
        var guest = await scene.SignIn(Role.AccountManager, Elsewhere);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Get($"/leads/{lead.Reference}")).Status);
        var people = await scene.App.Read(db => db.Users.AsNoTracking().Include(u => u.Department).ToListAsync());
        await scene.App.Do<SharingService, bool>(async sharing =>
        {
            await sharing.ShareAsync(lead.Id, new ShareLead
            {
                WithId = people.Single(p => p.Department!.Name == Elsewhere).Id, Named = false, Note = "Denk mee", Consent = null,
                Until = DateOnly.FromDateTime(TestClock.Start).AddDays(7),
            }, new Core.Audit.Actor(lead.ContactPersonId, "Test"));
            return true;
        });
        return (guest, lead);
    }

    public void Dispose() => scene.Dispose();
}
