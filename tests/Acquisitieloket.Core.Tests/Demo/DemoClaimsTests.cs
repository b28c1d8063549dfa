using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Demo;

public sealed class DemoClaimsTests
{
    [Fact]
    public async Task Add_TellsClaimsOfEveryKindAndProceduresOfEveryRoute()
    {
        await using var core = new TestCore(new SqliteDatabases(), ("Demo:Enabled", "true"));
        await core.Do<DemoData, bool>(demo => demo.EnsureAsync());
        await core.Do<DemoClaims>(demo => demo.AddAsync());

        var claims = await core.Read(db => db.PlotClaims.AsNoTracking().ToListAsync());
        Assert.Equal(Enum.GetValues<ClaimKind>(), claims.Select(c => c.Kind).Distinct().Order());
        Assert.Contains(claims, c => c.End == ClaimEnd.Expired);
        Assert.Contains(claims, c => c.End == ClaimEnd.Moved);
        Assert.All(claims, c => Assert.True(c.At <= core.Clock.UtcNow));
        var procedures = await core.Read(db => IssueLog.Whole(db.IssueProcedures.AsNoTracking()).ToListAsync());
        Assert.Equal(Enum.GetValues<IssueRoute>(), procedures.Select(p => p.Route).Distinct().Order());
        Assert.Equal(
            [IssueState.Published, IssueState.Decided, IssueState.Completed, IssueState.Withdrawn, IssueState.Closed],
            procedures.Select(p => p.StateAt(core.Clock.UtcNow)).Distinct().Order());
        Assert.All(procedures.SelectMany(p => p.Steps), s => Assert.True(s.At <= core.Clock.UtcNow));
    }
}
