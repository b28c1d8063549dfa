using Acquisitieloket.Core.Leads;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Mail;

public sealed class PrivateLinksTests : IAsyncDisposable
{
    private readonly TestCore core = new();

    [Fact]
    public async Task Find_WhenTokenIsGood_OpensOneKindOfPageUntilItExpires()
    {
        var (link, token) = await Stored();

        Assert.NotNull(await Find(token, LinkPurpose.Status));
        Assert.Null(await Find(token, LinkPurpose.Proposal));
        Assert.Null(await Find(token + "x", LinkPurpose.Status));
        Assert.Null(await Find(link.TokenHash, LinkPurpose.Status));

        core.Clock.Advance(PrivateLink.Lifetime);
        Assert.Null(await Find(token, LinkPurpose.Status));
        Assert.NotNull(await core.Do<PrivateLinks, PrivateLink?>(l => l.FindExpiredAsync(token, LinkPurpose.Status)));
    }

    [Fact]
    public async Task TokenOf_WhenReadFromTheDatabase_IsTheTokenThatWasGivenOut()
    {
        var (link, token) = await Stored();

        Assert.Equal(token, await core.Do<PrivateLinks, string>(l => Task.FromResult(l.TokenOf(link))));
        Assert.Equal(43, token.Length);
        Assert.EndsWith($"/de/status/{token}", await core.Do<PrivateLinks, string>(l => Task.FromResult(l.AddressOf(link, "de"))));
    }

    [Fact]
    public async Task Create_WhenKeyIsMade_KeepsItFromOthersOnTheMachine()
    {
        await Stored();

        var key = Path.Combine(core.StorageRoot, "keys", "links.key");
        Assert.Equal(32, new FileInfo(key).Length);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
    }

    public ValueTask DisposeAsync() => core.DisposeAsync();

    private Task<PrivateLink?> Find(string token, LinkPurpose purpose) =>
        core.Do<PrivateLinks, PrivateLink?>(links => links.FindAsync(token, purpose));

    private async Task<(PrivateLink, string)> Stored()
    {
        var lead = await core.Add(new TestData().Lead());
        return await core.Do<PrivateLinks, (PrivateLink, string)>(async links =>
        {
            var (link, token) = links.Create(lead, LinkPurpose.Status);
            (link.Lead, link.LeadId) = (null, lead.Id);
            return (await core.Add(link), token);
        });
    }
}
