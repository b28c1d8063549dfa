using Acquisitieloket.Core.Leads.Lists;

namespace Acquisitieloket.Core.Reports;

/// <summary>A number in a report with the leads that it counts.</summary>
public sealed record Figure(int Count, LeadSelection Leads);
