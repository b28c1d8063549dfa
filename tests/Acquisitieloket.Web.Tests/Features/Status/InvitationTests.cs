using Acquisitieloket.Core.Visits;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Status;

/// <summary>What the calendar of a company gets of one visit, from the invitation to the cancellation (RFC 5546).</summary>
public sealed class InvitationTests : IAsyncLifetime
{
    private const string Plan = "Plannen en uitnodigen";
    private StatusScene scene = null!;
    private Visitor staff = null!;

    public async Task InitializeAsync()
    {
        scene = await StatusScene.Open();
        staff = await scene.Staff();
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    private async Task<PublicCalendar> Sent(int number)
    {
        await scene.App.RunDueWork();
        var all = scene.App.SentMails.Where(m => m.Calendar is not null).Select(m => (m.Calendar!.Method, Read: PublicCalendar.Read(m.Calendar.Content))).ToList();
        Assert.Equal(number, all.Count);
        Assert.All(all, c => Assert.Equal(c.Method, c.Read.Values["METHOD"]));
        return all.MaxBy(c => int.Parse(Assert.Single(c.Read.Events)["SEQUENCE"])).Read;
    }

    [Fact]
    public async Task Visit_FromInvitationToCancellation_IsOneEntryThatGetsNewer()
    {
        await (await staff.Get($"{scene.LeadPath}/visits/new")).Form(Plan).Fill("Dag", "2026-09-10").Fill("Tijd (Nederlandse)", "14:00")
            .Fill("Waar spreekt u af?", "Ingang Noord, Havenstraat 1; bel 074 245 98 76 bij de slagboom").Submit(Plan);
        var request = await Sent(1);
        var visit = await scene.App.Read(db => db.Visits.SingleAsync());
        scene.App.Clock.Advance(TimeSpan.FromHours(1));
        await (await staff.Get($"{scene.LeadPath}/visits/{visit.Id}")).Form(Plan).Fill("Tijd (Nederlandse)", "16:00").Submit(Plan);
        var update = await Sent(2);
        scene.App.Clock.Advance(TimeSpan.FromHours(1));
        await (await staff.Get($"{scene.LeadPath}/visits/{visit.Id}")).Form("Zeg de bezichtiging af").Fill("Waarom niet?", "De weg is dicht.").Submit();
        var cancel = await Sent(3);

        Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], new[] { request, update, cancel }.Select(c => c.Values["METHOD"]));
        var entries = new[] { request, update, cancel }.Select(c => c.Events[0]).ToList();
        Assert.Equal(["0", "1", "2"], entries.Select(e => e["SEQUENCE"]));
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED"], entries.Select(e => e["STATUS"]));
        Assert.Single(entries.Select(e => e["UID"]).Distinct());
        Assert.Equal(["2026-09-10T12:00:00+00:00", "2026-09-10T14:00:00+00:00", "2026-09-10T14:00:00+00:00"], entries.Select(e => e["DTSTART"]));
        Assert.Equal("Ingang Noord, Havenstraat 1; bel 074 245 98 76 bij de slagboom", entries[0]["LOCATION"]);
        Assert.All(entries, e =>
        {
            Assert.EndsWith("+00:00", e["DTSTAMP"]);
            Assert.StartsWith("mailto:", e["ORGANIZER"], StringComparison.OrdinalIgnoreCase);
            Assert.Contains(";CN=", e["ORGANIZER"]);
            Assert.StartsWith("mailto:erika@muster.example", e["ATTENDEE"], StringComparison.OrdinalIgnoreCase);
            Assert.Contains("ROLE=REQ-PARTICIPANT", e["ATTENDEE"]);
        });
        Assert.True(string.CompareOrdinal(entries[0]["DTSTAMP"], entries[1]["DTSTAMP"]) < 0);
    }
}
