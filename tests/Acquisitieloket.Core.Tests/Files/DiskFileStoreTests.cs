using System.Text;
using Acquisitieloket.Core.Files;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Files;

public sealed class DiskFileStoreTests : IAsyncDisposable
{
    private readonly TestCore core = new();

    [Fact]
    public async Task Put_WhenSameContentTwice_KeepsOneFile()
    {
        var first = await Put("bestemmingsplan");
        var second = await Put("bestemmingsplan");

        Assert.Equal(first, second);
        Assert.Equal(64, first.Hash.Length);
        Assert.Equal(15, first.Bytes);
        Assert.Single(Directory.GetFiles(Path.Combine(core.StorageRoot, "files"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Open_WhenStored_GivesTheContentBack()
    {
        var stored = await Put("kavel 12");

        await core.Do<IFileStore>(async store =>
        {
            using var reader = new StreamReader(store.Open(stored.Hash)!);
            Assert.Equal("kavel 12", await reader.ReadToEndAsync());
            Assert.True(store.Exists(stored.Hash));
            Assert.True(await store.VerifyAsync(stored.Hash));
        });
    }

    [Fact]
    public async Task Verify_WhenContentWasChanged_IsFalse()
    {
        var stored = await Put("kavel 12");
        File.WriteAllText(
            Path.Combine(core.StorageRoot, "files", stored.Hash[..2], stored.Hash[2..4], stored.Hash), "kavel 13");

        Assert.False(await core.Do<IFileStore, bool>(store => store.VerifyAsync(stored.Hash)));
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Open_WhenKeyIsNoHashOrUnknown_GivesNothing(string key) => await core.Do<IFileStore>(store =>
    {
        Assert.Null(store.Open(key));
        Assert.False(store.Exists(key));
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => core.DisposeAsync();

    private Task<StoredFile> Put(string text) => core.Do<IFileStore, StoredFile>(
        store => store.PutAsync(new MemoryStream(Encoding.UTF8.GetBytes(text))));
}
