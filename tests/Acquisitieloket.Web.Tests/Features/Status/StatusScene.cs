using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Counter.Enquiry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Web.Tests.Features.Status;

/// <summary>A company with a page of its own, and the account manager who helps it.</summary>
public sealed class StatusScene : IAsyncDisposable
{
    private const string Department = "Economische Zaken Almelo";

    private readonly EnquiryScene scene;

    private StatusScene(EnquiryScene scene, SubmittedEnquiry enquiry) => (this.scene, Enquiry) = (scene, enquiry);

    public TestApp App => scene.App;
    public SubmittedEnquiry Enquiry { get; }
    public string Address => $"/nl/status/{Enquiry.StatusToken}";
    public string LeadPath => $"/leads/{Enquiry.Reference}";

    public static async Task<StatusScene> Open(string language = "nl")
    {
        var scene = await EnquiryScene.Open();
        return new StatusScene(scene, await scene.TakeIn(language));
    }

    public Task<Page> Page() => App.Guest().Get(Address);

    public Task<Visitor> Staff(string role = Role.AccountManager, string department = Department) => App.SignInAs(role, department);

    public Task<Lead> Lead() => App.Read(db => db.Leads.AsNoTracking().Include(l => l.Contact).Include(l => l.Company)
        .Include(l => l.Enquiry).SingleAsync(l => l.Id == Enquiry.LeadId));

    public Task<int> Mails(string template) => App.Read(db => db.OutgoingMails.CountAsync(m => m.Template == template));

    /// <summary>A sent proposal of one site, and the address on which it is answered.</summary>
    public async Task<(Site Site, string Address)> Proposal(string language = "nl")
    {
        var site = await App.Add(App.Data.Site());
        var proposal = await App.Add(new Proposal
        {
            LeadId = Enquiry.LeadId, Number = 1, Language = language, CreatedAt = TestClock.Start, CreatedByName = "Jan",
            ValidUntil = new DateOnly(2026, 10, 1), SentAt = TestClock.Start,
            Sites = [new ProposalSite { SiteId = site.Id, Order = 1, Motivation = "Dicht bij Muster." }],
        });
        return (site, await App.Do<IServiceProvider, string>(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var (link, token) = services.GetRequiredService<PrivateLinks>().Create(
                await db.Leads.SingleAsync(l => l.Id == Enquiry.LeadId), LinkPurpose.Proposal, proposal.Id);
            db.Add(link);
            await db.SaveChangesAsync();
            return $"/{language}/proposals/{token}";
        }));
    }

    public ValueTask DisposeAsync() => scene.DisposeAsync();
}
