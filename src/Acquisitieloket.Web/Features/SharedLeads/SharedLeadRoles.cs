using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;

namespace Acquisitieloket.Web.Features.SharedLeads;

internal static class SharedLeadRoles
{
    /// <summary>With whom a lead can be shared.</summary>
    public const string All = $"{Role.Partner},{LeadAccess.QueueRoles}";
}
