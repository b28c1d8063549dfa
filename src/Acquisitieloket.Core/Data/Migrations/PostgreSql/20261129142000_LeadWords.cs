using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.PostgreSql
{
    /// <summary>Indexes of words, which the model does not know of.</summary>
    [DbContext(typeof(PostgreSqlAppDbContext)), Migration("20261129142000_LeadWords")]
    public partial class LeadWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"CREATE INDEX \"IX_Leads_Words\" ON \"Leads\" USING gin ({PostgreSqlWords.OfLead});");
            migrationBuilder.Sql($"CREATE INDEX \"IX_Contacts_Words\" ON \"Contacts\" USING gin ({PostgreSqlWords.OfContact});");
            migrationBuilder.Sql($"CREATE INDEX \"IX_Interactions_Words\" ON \"Interactions\" USING gin ({PostgreSqlWords.OfTalk});");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX \"IX_Interactions_Words\"; DROP INDEX \"IX_Contacts_Words\"; DROP INDEX \"IX_Leads_Words\";");
        }
    }
}
