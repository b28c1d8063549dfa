using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Documents;

public sealed class DocumentServiceTests : IAsyncDisposable
{
    private readonly TestCore core = new();
    private readonly TestData data = new();

    [Fact]
    public async Task AddByCompany_WhenSeveralWithinMinutes_TellsOnceWithAllNames()
    {
        var lead = await core.Add(data.Lead());

        await AddByCompany(lead, "plan.pdf");
        core.Clock.Advance(TimeSpan.FromMinutes(2));
        await AddByCompany(lead, "tekening.pdf");
        await AddByCompany(lead, "fout.pdf");
        await RemoveByCompany(lead, "fout.pdf");

        var mail = await core.Read(db => db.OutgoingMails.SingleAsync());
        Assert.Equal((MailName.DocumentsFromCompany, "plan.pdf, tekening.pdf"), (mail.Template, mail.Values["names"]));
        Assert.Equal(TestClock.Start + DocumentNotices.Gathering, mail.DueAt);
        Assert.Single(await core.Read(db => db.FollowUps.ToListAsync()));
        Assert.Equal([AuditKind.DocumentAdded, AuditKind.DocumentAdded, AuditKind.DocumentAdded, AuditKind.DocumentRemoved],
            await core.Read(db => db.AuditEvents.OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync()));
    }

    [Fact]
    public async Task RemoveByCompany_WhenNothingIsLeftToTell_TellsNothing()
    {
        var lead = await core.Add(data.Lead());
        await AddByCompany(lead, "fout.pdf");

        await RemoveByCompany(lead, "fout.pdf");

        Assert.Empty(await core.Read(db => db.OutgoingMails.ToListAsync()));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task AddByStaff_WhenVisibleOrNot_TellsTheCompanyOnlyThen(bool visible, int mails)
    {
        var lead = await core.Add(data.Lead());

        await core.Do<DocumentService, Document>(d => d.AddByStaffAsync(
            lead.Id, File("kaart.pdf"), visible, new Actor(lead.ContactPersonId, "Anna de Vries")));

        Assert.Equal(mails, await core.Read(db => db.OutgoingMails.CountAsync(m => m.Template == MailName.DocumentsForCompany)));
        var document = await core.Read(db => db.Documents.SingleAsync());
        Assert.Equal((visible, (long?)lead.ContactPersonId, "Anna de Vries"), (document.VisibleToCompany, document.AddedById, document.AddedByName));
    }

    [Fact]
    public async Task RemoveByCompany_WhenDocumentIsOfAnother_LeavesItThere()
    {
        var (mine, other) = (await core.Add(data.Lead()), await core.Add(data.Lead()));
        var theirs = await AddByCompany(other, "plan.pdf");
        var ours = await core.Do<DocumentService, Document>(d => d.AddByStaffAsync(
            mine.Id, File("kaart.pdf"), true, new Actor(mine.ContactPersonId, "Anna de Vries")));

        await core.Do<DocumentService>(d => d.RemoveByCompanyAsync(mine.Id, theirs.Id));
        await core.Do<DocumentService>(d => d.RemoveByCompanyAsync(mine.Id, ours.Id));

        Assert.All(await core.Read(db => db.Documents.ToListAsync()), d => Assert.Null(d.RemovedAt));
    }

    [Fact]
    public async Task Add_WhenLeadIsClosed_IsRefusedAndStoresNothing()
    {
        var lead = data.Lead();
        (lead.Stage, lead.ClosedAt, lead.OutcomeReason) = (LeadStage.Withdrawn, TestClock.Start, "Ingetrokken.");
        await core.Add(lead);

        await Assert.ThrowsAsync<RefusedException>(() => AddByCompany(lead, "plan.pdf"));

        Assert.Equal(0, await core.Read(db => db.Documents.CountAsync()));
        Assert.Empty(Directory.GetFiles(Path.Combine(core.StorageRoot, "files"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task AddByCompany_WhenSentAtTheSameMoment_KeepsThemAll()
    {
        var lead = await core.Add(data.Lead());

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => AddByCompany(lead, $"plan {i}.pdf")));

        Assert.Equal(6, await core.Read(db => db.Documents.CountAsync()));
        Assert.Single(await core.Read(db => db.OutgoingMails.ToListAsync()));
    }

    public ValueTask DisposeAsync() => core.DisposeAsync();

    private static NewFile File(string name) => new(name, new MemoryStream(SampleFiles.Pdf(name)));

    private Task<Document> AddByCompany(Lead lead, string name) =>
        core.Do<DocumentService, Document>(d => d.AddByCompanyAsync(lead.Id, File(name)));

    private async Task RemoveByCompany(Lead lead, string name)
    {
        var id = await core.Read(db => db.Documents.Where(d => d.Name == name).Select(d => d.Id).SingleAsync());
        await core.Do<DocumentService>(d => d.RemoveByCompanyAsync(lead.Id, id));
    }
}
