using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acquisitieloket.Core.Tests.Documents;

public sealed class DraftDocumentsTests : IAsyncDisposable
{
    public static IEnumerable<object[]> Nasty => NastyFiles.All.Select(f => new object[] { f.What, f.Name, f.Fault });

    private readonly TestCore core = new();

    [Theory]
    [MemberData(nameof(Nasty))]
    public async Task Add_WhenFileIsNasty_StoresNothing(string what, string name, FileFault expected)
    {
        var draft = await Draft();

        var refused = await Assert.ThrowsAsync<FileRefused>(() => Add(draft, name, NastyFiles.Content(what)));

        Assert.Equal((expected, name), (refused.Fault, refused.Name));
        Assert.Equal(0, await core.Read(db => db.Documents.CountAsync()));
        Assert.Empty(StoredFiles());
    }

    [Fact]
    public async Task Add_WhenTheDiskIsFull_SaysThatItIsOursAndStoresNothing()
    {
        var draft = await Draft();
        var refused = await core.Do<AppDbContext, FileRefused>(db => Assert.ThrowsAsync<FileRefused>(() => new DraftDocuments(
                db, new DocumentIntake(new FullDisk(), core.Clock, NullLogger<DocumentIntake>.Instance), core.Clock)
            .AddAsync(draft, new NewFile("plan.pdf", new MemoryStream(SampleFiles.Pdf())))));

        Assert.Equal(FileFault.NotStored, refused.Fault);
        Assert.Contains("No space left on device", refused.InnerException!.Message);
        Assert.Equal(0, await core.Read(db => db.Documents.CountAsync()));
    }

    [Fact]
    public async Task Add_WhenSentAtTheSameMoment_NeverHoldsMoreThanAllowed()
    {
        var draft = await Draft();

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(async i =>
        {
            try
            {
                await Add(draft, $"plan {i}.pdf", SampleFiles.Pdf($"{i}"));
                return (FileFault?)null;
            }
            catch (FileRefused refused)
            {
                return refused.Fault;
            }
        }));

        Assert.Equal(DocumentLimits.MostFiles, results.Count(fault => fault is null));
        Assert.All(results, fault => Assert.True(fault is null or FileFault.TooMany));
        Assert.Equal(DocumentLimits.MostFiles, await core.Read(db => db.Documents.CountAsync(d => d.RemovedAt == null)));
    }

    [Fact]
    public async Task Remove_WhenAnotherUsesTheSameContent_KeepsItUntilThatGoesToo()
    {
        var (mine, other) = (await Draft(), await Draft());
        var first = await Add(mine, "plan.pdf", SampleFiles.Pdf());
        var second = await Add(other, "zelfde plan.pdf", SampleFiles.Pdf());
        Assert.Equal(first.FileHash, second.FileHash);

        await Remove(mine, first.Id);
        core.Clock.Advance(TimeSpan.FromHours(2));
        await CleanUp();
        Assert.Single(StoredFiles());

        await Remove(other, second.Id);
        await CleanUp();
        Assert.Empty(StoredFiles());
        Assert.Equal(0, await core.Read(db => db.Documents.CountAsync()));
    }

    [Fact]
    public async Task Remove_WhenOfAnotherDraft_LeavesItThere()
    {
        var document = await Add(await Draft(), "plan.pdf", SampleFiles.Pdf());

        await Remove(await Draft(), document.Id);

        Assert.Null((await core.Read(db => db.Documents.SingleAsync())).RemovedAt);
    }

    [Fact]
    public async Task CleanUp_WhenContentWasPutAMomentAgo_LeavesItToItsNewOwner()
    {
        var (mine, other) = (await Draft(), await Draft());
        var first = await Add(mine, "plan.pdf", SampleFiles.Pdf());
        core.Clock.Advance(TimeSpan.FromHours(2));
        await Remove(mine, first.Id);
        // Put, and its row not stored yet: nobody can see that it is wanted.
        await core.Do<Core.Files.IFileStore>(files => files.PutAsync(new MemoryStream(SampleFiles.Pdf())));

        await CleanUp();

        Assert.Single(StoredFiles());
        Assert.NotNull(other);
    }

    [Fact]
    public async Task CleanUp_WhenDraftExpired_DeletesItsFilesWithIt()
    {
        var draft = await Draft();
        await Add(draft, "plan.pdf", SampleFiles.Pdf());

        core.Clock.Advance(EnquiryDraft.Lifetime + TimeSpan.FromMinutes(1));
        await core.Do<DraftService>(drafts => drafts.DeleteExpiredAsync());
        await CleanUp();

        Assert.Empty(StoredFiles());
        Assert.Equal((0, 0), (await core.Read(db => db.Documents.CountAsync()), await core.Read(db => db.EnquiryDrafts.CountAsync())));
    }

    [Fact]
    public async Task CleanUp_WhenDraftWasDiscarded_DeletesItsFilesWithIt()
    {
        var draft = await Draft();
        await Add(draft, "plan.pdf", SampleFiles.Pdf());

        await core.Do<DraftService>(async drafts => await drafts.DiscardAsync((await drafts.FindAsync(draft.Key))!));
        core.Clock.Advance(TimeSpan.FromHours(2));
        await CleanUp();

        Assert.Empty(StoredFiles());
        Assert.Equal(0, await core.Read(db => db.Documents.CountAsync()));
    }

    public ValueTask DisposeAsync() => core.DisposeAsync();

    private Task<EnquiryDraft> Draft() => core.Do<DraftService, EnquiryDraft>(drafts => drafts.SaveStepAsync(null, "company", []));

    private Task<Document> Add(EnquiryDraft draft, string name, byte[] content) => core.Do<DraftDocuments, Document>(
        documents => documents.AddAsync(draft, new NewFile(name, new MemoryStream(content))));

    private Task Remove(EnquiryDraft draft, long id) => core.Do<DraftDocuments>(d => d.RemoveAsync(draft, id));

    private Task CleanUp() => core.Do<DocumentCleanUp>(cleanUp => cleanUp.RunAsync());

    private string[] StoredFiles() => Directory.Exists(Path.Combine(core.StorageRoot, "files"))
        ? Directory.GetFiles(Path.Combine(core.StorageRoot, "files"), "*", SearchOption.AllDirectories) : [];
}
