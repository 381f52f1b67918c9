"""Common given names and whose they are: his, hers or either's; typed by us from general knowledge."""

from __future__ import annotations

from briefreader.analysis.text.words import fold

MALE = frozenset(
    """
    Aaron Abbas Abdallah Abdel Abdul Abdulaziz Abdulla Abdullah Abdulrahman Abel Abiy Abraham Abu Adam Adel Adnan
    Adolf Adrian Agustin Ahmad Ahmed Ahmet Akbar Akhmed Akio Akira Alain Alan Alassane Albert Alberto Aldo Alejandro
    Aleksandar Aleksander Aleksandr Aleksei Alessandro Alex Alexander Alexandre Alexandros Alexei Alexey Alexis
    Alfonso Alfred Alfredo Ali Alistair Allan Allen Alok Alonso Alvaro Amadou Amin Amir Amit Amos Anas Anatoly
    Anders Andre Andreas Andrei Andrej Andres Andrew Andrey Andrij Andriy Andrzej Andy Angus Anil Antal Anthony
    Antoine Anton Antonin Antonio Antony António Antti Anwar Aram Archie Ari Ariel Armando Armen Armin Arnaud Arnold
    Arseniy Artem Arthur Arturo Arvind Asad Asghar Ashok Ashraf Asif Aslan Atiku Attila Auguste Augusto Aurelien Avi
    Avigdor Axel Ayman Ayub Aziz Babak Bahram Barack Barry Bart Bartosz Bashar Bashir Basil Bassam Bassem Bela Ben
    Benedict Beni Benito Benjamin Benny Bernard Bernardo Bernd Bernhard Bernie Bert Bertrand Bezalel Bilal Bill
    Billy Binyamin Bjorn Björn Bob Bobby Bogdan Boris Borut Borys Brad Bradley Brandon Brendan Brent Brett Brian
    Bruce Bruno Bryan Burhan Calvin Carl Carles Carlo Carlos Carsten Casey Cemil Cesar Charles Charlie Chester Chris
    Christian Christoph Christophe Christopher Chuck Clarence Claude Claudio Clement Clive Cody Colin Connor Conor
    Constantin Corey Cornelius Cory Craig Curtis Cyril Cyrus Dale Damian Damien Damir Dan Daniel Daniil Danilo Danny
    Dante Dario Darius Darrell Darren Daryl Dave David Davide Davit Dean Denis Dennis Denys Derek Desmond Devin
    Didier Diego Dieter Dietmar Dimitar Dimitri Dimitrios Dimitris Dinesh Dirk Dmitri Dmitriy Dmitry Dmytro Dominic
    Dominik Dominique Don Donald Donnie Doug Douglas Dragan Drew Duane Duncan Dustin Dwayne Dwight Dylan Ebrahim Ed
    Eddie Edgar Edgars Edi Edmund Edoardo Eduard Eduardo Edward Edwin Egor Ehud Eli Elias Elijah Elliott Elon
    Emanuel Emil Emiliano Emilio Emmanuel Emmerson Enda Enrico Enrique Eric Erich Erik Erkki Ernest Ernesto Ernst
    Ethan Etienne Eugen Eugene Evan Evgeny Evo Ezra Fabian Fabio Fabrice Fadi Fahad Faisal Farhad Farid Farouk Fayez
    Fedor Felipe Felix Ferdinand Ferenc Fernando Fethullah Fidel Filip Filippo Florian Fouad Francesco Francis
    Francisco Franck Franco Francois François Frank Frankie Franklin Frans Franz Fred Freddie Frederic Frederick
    Frederik Fredrik Frédéric Friedrich Fritz Fuad Fumio Gabor Gabriel Gareth Garret Garry Gary Gaspard Gaston Gavin
    Gábor Gebran Geert Geir Gene Gennady Geoff Geoffrey Georg George Georges Georgi Georgios Gerald Gerard Gerardo
    Gerhard Gerry Gérard Ghassan Giacomo Gianni Gideon Gilbert Gilles Giorgi Giorgio Giovanni Gitanas Giulio
    Giuseppe Glen Glenn Gonzalo Goran Gordon Graeme Graham Grant Greg Gregor Gregory Grigory Guido Guillaume
    Guillermo Gunnar Gunter Gustav Gustavo Guy Günter Gyorgy György Haakon Habib Hadi Hafez Haim Hakan Hakim Hal
    Hamad Hamid Hamish Hamza Hani Hank Hans Harald Hari Harish Harold Haroon Harry Harvey Hasan Hashim Hassan
    Hassane Hatem Hector Heiko Heinrich Heinz Helmut Hendrik Henk Henri Henrik Henrique Henry Herbert Herman Hermann
    Hernan Héctor Hichem Hiroshi Hisham Horst Hosni Hossein Howard Hubert Hugh Hugo Hulusi Humberto Humza Hussain
    Hussein Ian Ibrahim Idris Ignacio Ignazio Igor Ihor Ilham Ilia Ilya Imad Imran Inaki Ingmar Ingo Ioannis Iosif
    Irakli Isaac Isaias Isao Isidro Ismael Ismail Istvan István Itamar Ivan Iván Ivica Ivo Jaap Jack Jackson Jacob
    Jacques Jafar Jaime Jair Jake Jakob Jakov Jakub Jalal Jamal James Jamie Jan Janez Janis Janos Jared Jaroslaw
    Jarosław Jason Jasper Javad Javier Jay János Jean Jeb Jeff Jeffery Jeffrey Jens Jeremiah Jeremy Jeroen Jerome
    Jerry Jerzy Jesse Jesus Jesús Jérôme Jim Jimmy Jiri Jiří Joachim Joao Joaquin João Joe Joel Johan Johann
    Johannes John Johnny Jon Jonas Jonathan Jordi Jorge Joris Jose Josef Josep Joseph José Josh Joshua Josip Jovan
    Jörg Juan Julian Julien Julio Julius Junichiro Juri Justin Jürgen Jyrki Kai Kaj Kamal Karim Karl Karol Kasper
    Kassym Kazuo Keir Keith Kelvin Ken Kenan Kenji Kenneth Kerem Kevin Khaled Khalid Khalifa Khalil Kiriakos Kiril
    Kirill Kirk Klaus Klement Kofi Koichi Konstantin Kostas Krisjanis Kristian Kristof Krzysztof Kurt Kwame Kwasi
    Kyle Kyriakos Laith Lajos Lance Larry Lars Lasse Laszlo Laurent Lawrence Lazar László Lech Leif Len Lenny Leo
    Leon Leonard Leonardo Leonid Leopold Leopoldo Leroy Leszek Lewis Liam Lionel Lloyd Logan Lorenzo Lothar Lou
    Louis Luc Luca Lucas Luciano Ludovic Ludwig Luigi Luis Luiz Luís Lukas Lukasz Luke Lula Luther Lyle Lyndon
    Maarten Maciej Magnus Mahamat Mahathir Mahdi Maher Mahinda Mahmoud Mahmud Maithripala Majid Makoto Maksim
    Malcolm Malik Mamadou Mamuka Manfred Mansour Manuel Marat Marc Marcel Marcello Marcelo Marcin Marco Marcos
    Marcus Marian Mariano Marijan Marin Mario Marius Marjan Mark Marko Markus Marlon Maros Maroš Martin Martín Marty
    Marvin Marwan Masoud Massimo Massoud Masud Mateo Mateusz Mathias Mathieu Matt Matteo Matthew Matthias Matti
    Maurice Mauricio Maurizio Max Maxim Maxime Maxwell Mehdi Mehmet Meir Mel Melvin Menachem Mevlut Mevlüt Micah
    Michael Michal Michał Micheál Michel Mick Miguel Mihai Mihail Mikael Mike Mikhail Mikheil Mikko Miklos Mikola
    Milan Miles Milo Milorad Milos Miloš Mirek Miro Miroslav Mitch Mitchell Mitt Mogens Mohamad Mohamed Mohammad
    Mohammadreza Mohammed Mohammod Mohan Mohsen Moise Moktar Moritz Morris Morten Moses Moshe Mostafa Moussa Muammar
    Muhammad Muhammadu Muhyiddin Murat Murray Musa Mustafa Mykhailo Mykola Nabil Nadim Naftali Naim Najib Narendra
    Nasser Nate Nathan Nathaniel Nawaf Nawaz Nayib Neal Ned Neil Nelson Nestor Newt Nicholas Nick Nicolae Nicolas
    Nicolás Niels Nigel Nihad Nikita Nikol Nikola Nikolai Nikolaos Nikolay Nikos Nils Nir Noah Noam Noel Norbert
    Norman Nouri Numan Nuno Octavio Odd Olaf Olav Ole Oleg Oleh Oleksandr Oleksii Oleksiy Olexiy Oliver Olivier Olof
    Omar Omer Omid Oren Osama Oscar Osman Oswald Othman Otis Otto Ousmane Owen Ozgur Óscar Pablo Paddy Panos Paolo
    Pascal Pat Patrice Patricio Patrick Patryk Paul Paulo Pavel Pavlo Pavlos Pawel Paweł Pedro Pekka Per Percy Perry
    Pervez Petar Pete Peter Petr Petri Petro Petteri Péter Phil Philip Philippe Phillip Pier Piero Pierre Pieter
    Pietro Piotr Prabowo Prakash Pranab Qasem Qassem Rachid Radek Radoslav Radoslaw Radosław Rafael Raffaele Rafik
    Raghuram Rahul Raila Rainer Raj Rajesh Rajiv Rajnath Ralf Ralph Rami Ramiro Ramon Ramón Ramush Ramzan Rand
    Randall Randy Ranil Raphael Raphaël Rashid Rasmus Raul Raúl Ravi Ray Raymond Recep Reginald Reinhard Reinhold
    Renato Rene René Reuben Reuven Rex Reza Rémy Riad Ricardo Riccardo Richard Rick Rishi Riyad Roald Rob Robert
    Roberto Robin Roch Rodney Rodolfo Rodrigo Roger Roland Rolf Romano Ron Ronald Ronen Ronnie Rory Ross Roy Ruben
    Rubén Rudolf Rudolph Rudy Rufus Rui Rupert Ruslan Russell Rustam Rustem Ryan Saad Saddam Sadiq Saeed Sahil Said
    Saif Sajid Salah Saleh Salih Salim Salman Salva Salvador Salvatore Sam Sami Samir Sammy Samuel Sandro Sanjay
    Santiago Sauli Scott Sean Seán Sebastian Sebastián Selahattin Selim Serge Sergei Sergej Sergey Sergio Serhii
    Serhiy Seth Severin Seyed Sébastien Shahbaz Shane Shaukat Shaun Shavkat Shawn Sheldon Shigeru Shimon Shinzo
    Shlomo Sid Sidney Siegfried Sigmar Sigmund Silvano Silvio Simon Slobodan Sohrab Soren Spencer Stan Stanislav
    Stanley Stavros Stefan Stefano Steffen Stelios Sten Stephane Stephen Steve Steven Stewart Stéphane Stipe Stuart
    Subrahmanyam Sunil Suresh Sven Svend Søren Taha Takeshi Takis Talal Tamas Tamás Tamim Tareq Tariq Taro Tayyip
    Ted Tedros Temur Teo Terence Terrence Terry Teuku Thabo Thaddeus Theo Theodor Theodore Thierry Thomas Thorbjorn
    Thorsten Tiago Tibor Tim Timo Timothy Timur Tito Tobias Toby Todd Tom Tomas Tomasz Tomás Tomislav Tommy Tony
    Toomas Torsten Travis Trent Trevor Trey Tristan Troy Tyler Ueli Uhuru Ulf Ulrich Umar Umaru Umberto Uri Urmas
    Uwe Vaclav Vadim Vadym Valdis Valentin Valentyn Valeri Valerio Valeriy Valery Vasily Vasyl Václav Vernon Vicente
    Victor Viktor Viktoras Vince Vincent Vincenzo Vinod Virgil Virgilijus Vitali Vitaliy Vitaly Vivek Vlad Vladimir
    Vladislav Vojislav Volker Volodymyr Vuk Vyacheslav Waleed Walid Walt Walter Warren Wayne Wendell Werner Wesley
    Wilbur Wilfried Wilhelm Willem William Willie Willy Wim Wojciech Wolfgang Woodrow Wopke Xavi Xavier Xi Yahya
    Yair Yakov Yani Yanis Yann Yannick Yariv Yaser Yasir Yasser Yasuo Yehuda Yevgeny Yevhen Yisrael Yitzhak Yoav
    Yoon Yoram Yoshihide Yossi Youssef Youssou Yoweri Yuri Yuriy Yury Yusuf Yves Zac Zachary Zack Zalmay Zbigniew
    Zdravko Zeljko Zoltan Zoltán Zoran Zurab Zygmunt Željko Łukasz
    """.split()
)

FEMALE = frozenset(
    """
    Abigail Ada Adela Adele Adriana Agata Agnes Agnès Agnieszka Aida Aimee Aisha Aishath Alejandra Aleksandra Alena
    Alessandra Alexandra Alexandria Alexia Alice Alicia Alina Aline Alisa Alison Allison Alma Alyssa Amal Amalia
    Amanda Amani Amber Amelia Amelie Amélie Amina Aminata Amira Amna Amy Ana Anaïs Anastasia Anastasiia Andrea
    Andrée Aneta Angela Angelica Angelika Angelina Angelique Angie Anika Anisa Anita Anja Anke Ann Anna Annabel
    Annalena Anne Annegret Annette Annie Annika Antje Antoinette Antonella Antonia Antónia Anya Arancha Ariana
    Arianna Arlene Arwa Ashley Asma Asmaa Astrid Aubrey Audrey Aurora Aurore Ava Avril Aya Ayaan Ayelet Ayesha Ayse
    Aysel Ayşe Azza Barbara Barbra Beata Beate Beatrice Beatrix Beatriz Begoña Belinda Benazir Bernadette Bernice
    Bertha Beth Bethany Betsy Bettina Betty Beverley Beverly Bianca Bidhya Birgit Birgitta Blanca Bobbie Bonnie
    Brenda Bridget Brigitte Britney Brittany Brooke Caitlin Camilla Camille Candace Candice Cara Carina Carla
    Carlotta Carly Carme Carmen Carol Carola Carole Carolin Carolina Caroline Carolyn Carrie Caryn Cassandra
    Catalina Catarina Caterina Catherine Cathy Cecilia Celeste Celia Celine Cécile Céline Chantal Charlene Charlotte
    Cherie Cheryl Chiara Chloe Chloé Christa Christel Christiana Christiane Christie Christina Christine Chrystia
    Ciara Cindy Claire Clara Clare Clarissa Claudette Claudia Claudine Colette Colleen Concepción Condoleezza
    Constance Consuelo Cora Corinna Corinne Cornelia Cristina Cynthia Dagmar Daisy Dalia Dana Daniela Daniele
    Danielle Daphne Daria Darlene Darya Deanna Debbie Deborah Debra Deirdre Delia Delphine Denise Desiree Diana
    Diane Dianne Dilma Dina Dolores Dominika Donatella Donna Dora Doreen Doris Dorothy Ece Edith Edna Eileen
    Ekaterina Elaine Eleanor Eleanora Elena Eleni Eleonora Elif Elina Elisa Elisabeth Elise Elissa Eliza Elizabeth
    Elke Ella Ellen Elodie Eloise Elsa Elsie Elvira Emilia Emily Emine Emma Emmanuelle Erica Erika Erin Erna
    Ernestine Esma Esperanza Estela Estelle Esther Ethel Etta Eugenia Eugenie Eunice Eva Eve Evelyn Ewa Élisabeth
    Farah Farida Farrah Fatema Fatima Fatma Fatou Fawzia Faye Federica Felicia Felicity Fiona Flavia Fleur Flora
    Florence Frances Francesca Franziska Freda Frederike Freya Frieda Gabriela Gabriele Gabriella Gabrielle Gail
    Galina Gayle Gemma Genevieve Georgette Georgina Geraldine Gerda Germaine Gertrude Ghada Gila Gillian Gina Ginny
    Giorgia Gisela Gisele Gisèle Giulia Gladys Glenda Gloria Golda Grace Greta Gretchen Guadalupe Gudrun Gulnara
    Gwen Gwendolyn Hadja Hala Hana Hanan Hanna Hannah Hanne Harriet Hayley Hazel Heather Hedda Heidi Heike Helen
    Helena Helene Helga Helle Henrietta Hessa Hélène Hilary Hilda Hildegard Hillary Hind Hollie Holly Houda Huda
    Huma Ida Ilana Ilaria Ilona Imelda Ina Ines Inés Inga Ingeborg Inger Ingrid Inna Ioana Irena Irene Irina Iris
    Irma Irmgard Iryna Isabel Isabela Isabella Isabelle Ivana Ivanka Iveta Ivonne Jacinda Jackie Jacqueline Jacqui
    Jadwiga Jaime Jamila Jana Jane Janet Janette Janice Janine Jasmin Jasmine Jeanette Jeanine Jeanne Jelena Jenna
    Jennie Jennifer Jenny Jess Jessica Jill Jillian Jo Joan Joana Joann Joanna Joanne Jocelyn Jodi Jody Johanna
    Jolanda Jolanta Josefina Josephine Joyce Juana Juanita Judith Judy Julia Juliana Juliane Julie Julienne Juliet
    Juliette Justyna Jutta Kaja Kamala Kara Karen Karin Karina Karla Karolina Kasia Katalin Katarina Katarzyna Kate
    Katerina Katharina Katherine Kathleen Kathryn Kathy Katie Katja Katrin Katrina Katy Kay Kayla Keiko Kelly
    Kellyanne Kemi Kerry Kersti Khadija Kim Kimberly Kirsten Kirsti Kirstjen Kirsty Klara Klaudia Kristalina Kristen
    Kristi Kristin Kristina Kristine Krystyna Kylie Kyrsten Ladonna Laetitia Laila Lana Lara Latifa Latoya Laura
    Laure Laurel Lauren Laurence Laurie Layla Lea Leah Leanne Leila Leïla Lena Lenora Leonor Leonore Leslie Leticia
    Letitia Lia Liane Libby Lidia Liesbeth Lila Lilia Lilian Liliana Lillian Lily Lina Linda Lindsay Lindsey Lisa
    Lise Liudmila Liudmyla Liv Livia Liz Liza Lois Lola Loretta Lori Lorna Lorraine Louisa Louise Luana Lubna Lucia
    Lucie Lucille Lucinda Lucía Lucy Ludmila Luisa Luise Luz Lydia Lynda Lyndsey Lynette Lynn Lynne Mabel Madalena
    Maddie Madeleine Madeline Madison Mae Magda Magdalena Maggie Maha Mahsa Maia Maja Malala Malgorzata Mame Manal
    Mandy Manuela Mara Marcella Marcia Margaret Margarete Margarethe Margarida Margarita Margaux Margo Margot
    Margrethe Marguerite Mari Maria Mariam Mariana Marianne Marie Mariela Marija Marijana Marilyn Marina Marine
    Marion Marisa Marisol Marissa Marit María Marjorie Marla Marlene Marta Martha Martina Martine Mary Maryam
    Maryanne Maryna Marzena Mathilde Matilda Maud Maura Maureen Mavis Maxine Maya Mayra Mazie Małgorzata Megan
    Meghan Mei Melania Melanie Melinda Melissa Meltem Mercedes Meredith Merve Mette Mia Micaela Michaela Michele
    Michelle Michèle Mildred Milena Minna Minouche Mira Miranda Mireille Mirela Miriam Misty Moira Molly Mona Monica
    Monika Monique Muna Muriel Myra Myriam Myrna Nada Nadezhda Nadia Nadine Nadja Naledi Nana Nancy Naomi Narges
    Nasreen Nasrin Natalia Natalie Nataliia Nataliya Natascha Natasha Nathalie Nawal Nell Nellie Neus Ngozi Nichole
    Nicki Nicola Nicole Nicolette Nikki Nina Nino Noemi Nora Norah Noreen Norma Nuala Nuria Núria Oana Octavia
    Odette Oksana Olena Olga Olha Olivia Oprah Orla Ornella Paige Paloma Pam Pamela Paola Patricia Patrizia Patsy
    Patty Paula Paulette Paulina Pauline Peggy Penelope Penny Perla Petra Philippa Phoebe Phyllis Pia Pilar Polly
    Priscilla Priti Priyanka Quinn Rabab Rachel Rachida Rada Radka Raisa Ramona Rana Randa Rania Raquel Rasha
    Rashida Rayna Razan Rebeca Rebecca Rebekah Reem Regina Rena Renata Renate Rene Renee Renée Régine Rhonda Rima
    Rita Roberta Robyn Rochelle Rocío Romina Rosa Rosalind Rosalyn Rosana Rose Rosemarie Rosemary Rosie Roxana
    Roxanne Rula Ruth Sabina Sabine Sabrina Safa Sahra Sally Salma Salome Samantha Samar Sameera Samia Samira Sana
    Sandra Sandy Sanna Sara Sarah Sasha Saskia Scarlett Selma Serena Shabana Shaista Shami Shannon Sharon Shawna
    Sheikha Sheila Shelby Shelley Shelly Sherry Sheryl Shira Shirin Shirley Sigrid Siham Silvia Simona Simone Sinéad
    Siobhan Sissela Siv Skyler Slavica Snezana Sofia Sofía Solange Sonia Sonja Sophia Sophie Soraya Stacey Stacy
    Stefania Stefanie Stella Stephanie Stéphanie Sue Suella Sumaya Susan Susana Susanna Susanne Sushma Susie Suzan
    Suzanne Svenja Svetlana Sviatlana Sybil Sylvia Sylvie Tabitha Tamar Tamara Tammy Tania Tanja Tanya Tara Tarja
    Tatiana Tatjana Tatyana Tawakkol Teresa Terri Tess Tessa Tetiana Thandi Thelma Theresa Therese Theresia Thérèse
    Tiffany Tina Tonya Tova Tracey Tracy Tricia Trina Trish Trudy Tulsi Tzipi Ulla Ulrike Ursula Uta Ute Valentina
    Valeria Valerie Valérie Vanessa Vera Verena Veronica Veronika Verónica Véronique Vicky Victoria Viktoria
    Viktoriia Viola Violeta Violetta Virginia Virginie Virna Vivian Viviana Viviane Vivien Vjosa Wafa Wanda Wendy
    Wilhelmina Wilma Winifred Winnie Xiomara Yael Yana Yara Yasmeen Yasmin Yasmina Yekaterina Yelena Yesenia Ylva
    Yoko Yolanda Yulia Yuliia Yuliya Yuriko Yvette Yvonne Zahra Zainab Zaynab Zeinab Zeynep Zhanna Zita Zoe Zoé
    Zofia Zsuzsanna Zuzana
    """.split()
)

EITHER = frozenset(
    """
    Addison Adebayo Alexis Ariel Aung Billie Blair Casey Chandra Dana Dominique Dorian Elisha Hong Hyun Jaime Jamie
    Jess Jin Jo Jun Jung Kay Kelly Kerry Kim Kiran Laurence Lee Leigh Li Lin Lindsay Lindsey Liu Loren Marian Marion
    Min Nguyen Nguyễn Noor Pat Quinn Reese Rene Riley Robin Rowan Sandy Sasha Shelby Taylor Tran Trần Wang Wei Xiao
    Yan Yang Ying Yu Zhang Zhao
    """.split()
)
"""Borne by men and by women, and Asian names that come first and tell neither."""

_SURNAMES_FIRST = frozenset(
    """
    Ahn Bae Baek Bai Bui Cai Cao Chan Chang Chen Cheng Cheung Chiang Chin Cho Choe Choi Chow Chu Chun Chung Cui Dai
    Dang Deng Du Duan Duong Feng Fu Fung Gao Geng Guo Han Hao Hau Hoang Hou Hsiao Hsieh Hsu Hu Hua Huang Hui Huynh
    Hwang Jang Jeon Jeong Ji Jia Jiang Jin Jo Jung Kang Kao Ke Kim Ko Koh Kuo Kwok Kwon Lai Lam Lau Lei Leung Li
    Liang Liao Lim Lin Liu Lo Lu Luo Lý Ma Mak Mao Meng Nam Ngo Nguyen Nguyễn Noh Pak Pham Phạm Phan Peng Poon Qian
    Qin Qiu Quan Ren Roh Ryu Seo Shao Shen Shin Su Suh Sun Tam Tang Tao Tian Tran Trần Trinh Truong Tsai Tsang Tse
    Tung Vo Vu Wan Wang Wei Wen Wong Woo Wu Xi Xia Xiao Xie Xu Xue Yan Yang Yao Yau Ye Yeh Yeung Yi Yip Yoo Yoon Yu
    Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou
    """.split()
)
"""Chinese, Korean and Vietnamese surnames, which stand before the given name; common English words are left out."""

_FAMILY_FIRST = frozenset(map(fold, _SURNAMES_FIRST))
_ALL = MALE | FEMALE | EITHER


def leads_family(word: str) -> bool:
    """Whether `word` is a surname that stands before the given name, its accents written or not: "Đặng", "Dang"."""
    return fold(word) in _FAMILY_FIRST


def is_given(word: str) -> bool:
    """Whether `word` is a common given name; the first part of a double name counts."""
    return word in _ALL or word.partition("-")[0] in _ALL
