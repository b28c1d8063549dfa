using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Specialisms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "MailDomain",
                table: "Contacts",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Languages",
                table: "AspNetUsers",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Sectors",
                table: "AspNetUsers",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            // Domains of mail providers come along: nobody is looked up by those.
            migrationBuilder.Sql("""
                UPDATE [Contacts] SET [MailDomain] = LOWER(SUBSTRING([Email], CHARINDEX('@', [Email]) + 1, 254)) WHERE [Email] LIKE '%@%.%';
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_MailDomain",
                table: "Contacts",
                column: "MailDomain");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Contacts_MailDomain",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "MailDomain",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "Languages",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Sectors",
                table: "AspNetUsers");
        }
    }
}
