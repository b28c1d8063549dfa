using System.Security.Claims;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.People;

namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>The employee who makes this request, read from the session.</summary>
public sealed class CurrentUser(IHttpContextAccessor accessor)
{
    private ClaimsPrincipal Principal => accessor.HttpContext?.User
        ?? throw new InvalidOperationException("There is no request, so there is no current user.");

    /// <summary>For rights.</summary>
    public Viewer Viewer => new(Id, Name, long.Parse(Claim(StaffClaims.Department)),
        Principal.FindAll(ClaimTypes.Role).Select(c => c.Value).ToHashSet());

    /// <summary>For the audit trail.</summary>
    public Actor Actor => new(Id, Name);

    public long Id => long.Parse(Claim(ClaimTypes.NameIdentifier));

    public string Name => Claim(StaffClaims.Name);

    private string Claim(string type) => Principal.FindFirstValue(type)
        ?? throw new InvalidOperationException($"The session has no {type}.");
}
